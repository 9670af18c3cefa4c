'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/offers/commands'
import { offerInput } from '@/lib/domains/offers/schema'

export const approve = defineAction({
  schema: offerInput,
  run: async (actor, input) => {
    await commands.approve(actor, input)
    return { redirectTo: `/admin/residency/${input.id}?done=approve` }
  },
})

export const reissue = defineAction({
  schema: offerInput,
  run: async (actor, input) => {
    await commands.reissue(actor, input)
    return { redirectTo: `/admin/residency/${input.id}?done=reissue` }
  },
})

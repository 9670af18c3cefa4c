'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/prospects/commands'
import * as schema from '@/lib/domains/prospects/schema'

const to = (organisationId: string, done: string) => ({ redirectTo: `/admin/prospects/${organisationId}?done=${done}` })

export const lookFor = defineAction({
  schema: schema.prospectLook,
  run: async (actor, input) => {
    const look = await commands.lookFor(actor, input)
    return { redirectTo: `/admin/prospects/find?look=${encodeURIComponent(look)}` }
  },
})

export const recordProspect = defineAction({
  schema: schema.prospectRecord,
  run: async (actor, input) => to((await commands.recordProspect(actor, input)).organisationId, 'record'),
})

export const follow = defineAction({
  schema: schema.followInput,
  run: async (actor, input) => {
    await commands.follow(actor, input)
    return to(input.organisationId, 'follow')
  },
})

export const changeProspect = defineAction({
  schema: schema.prospectChange,
  run: async (actor, input) => to((await commands.changeProspect(actor, input)).organisationId, input.event),
})

export const handOver = defineAction({
  schema: schema.prospectHandover,
  run: async (actor, input) => {
    await commands.handOver(actor, input)
    return { redirectTo: '/admin/prospects?done=handOver' }
  },
})

export const correctFacts = defineAction({
  schema: schema.prospectFacts,
  run: async (actor, input) => {
    await commands.correctFacts(actor, input)
    return to(input.id, 'facts')
  },
})

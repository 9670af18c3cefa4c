'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/talent/commands'
import * as schema from '@/lib/domains/talent/schema'

const toOwnNeed = (id: string, done: string) => ({ redirectTo: `/portal/talent/${id}?done=${done}` })

export const draftNeed = defineAction({
  schema: schema.needInput,
  run: async (actor, input) => toOwnNeed((await commands.draftNeed(actor, input)).id, 'drafted'),
})

export const editNeed = defineAction({
  schema: schema.needEdit,
  run: async (actor, input) => {
    await commands.editNeed(actor, input)
    return toOwnNeed(input.id, 'edited')
  },
})

export const moveNeed = defineAction({
  schema: schema.needMove,
  run: async (actor, input) => {
    await commands.moveNeed(actor, input)
    return toOwnNeed(input.id, input.event)
  },
})

export const routeNeed = defineAction({
  schema: schema.needRouting,
  run: async (actor, input) => {
    await commands.routeNeed(actor, input)
    return { redirectTo: `/admin/talent/${input.id}?done=routed` }
  },
})

'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/events/commands'
import * as schema from '@/lib/domains/events/schema'

const toEvent = (id: string, done: string) => ({ redirectTo: `/admin/events/${id}?done=${done}` })

export const createEvent = defineAction({
  schema: schema.eventInput,
  run: async (actor, input) => toEvent((await commands.createEvent(actor, input)).id, 'created'),
})

export const editEvent = defineAction({
  schema: schema.eventEdit,
  run: async (actor, input) => {
    await commands.editEvent(actor, input)
    return toEvent(input.id, 'edited')
  },
})

export const addSession = defineAction({
  schema: schema.sessionInput,
  run: async (actor, input) => {
    await commands.addSession(actor, input)
    return toEvent(input.id, 'sessionAdded')
  },
})

export const editSession = defineAction({
  schema: schema.sessionEdit,
  run: async (actor, input) => {
    await commands.editSession(actor, input)
    return toEvent(input.id, 'sessionEdited')
  },
})

export const removeSession = defineAction({
  schema: schema.sessionChosen,
  run: async (actor, input) => {
    await commands.removeSession(actor, input)
    return toEvent(input.id, 'sessionRemoved')
  },
})

export const moveEvent = defineAction({
  schema: schema.eventMove,
  run: async (actor, input) => {
    await commands.moveEvent(actor, input)
    return toEvent(input.id, input.event)
  },
})

export const holdEvent = defineAction({
  schema: schema.eventHolding,
  run: async (actor, input) => {
    await commands.holdEvent(actor, input)
    return toEvent(input.id, 'hold')
  },
})

export const rescheduleEvent = defineAction({
  schema: schema.eventRescheduling,
  run: async (actor, input) => {
    await commands.rescheduleEvent(actor, input)
    return toEvent(input.id, 'reschedule')
  },
})

'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/enclaves/commands'
import * as schema from '@/lib/domains/enclaves/schema'

const enclavePage = (id: string) => ({ redirectTo: `/admin/enclaves/${id}?saved` })
const phasePage = (id: string) => ({ redirectTo: `/admin/enclaves/phases/${id}?saved` })
/** Back to where the form stood: among the team's rooms, or in the settings. */
const spacePage = (form: FormData, id: string) =>
  form.get('place') === 'rooms' ? { redirectTo: `/admin/rooms/phases/${id}?saved` } : phasePage(id)

export const createEnclave = defineAction({
  schema: schema.enclaveInput,
  run: async (actor, input) => enclavePage((await commands.createEnclave(actor, input)).id),
})

export const editEnclave = defineAction({
  schema: schema.enclaveEdit,
  run: async (actor, input) => enclavePage((await commands.editEnclave(actor, input)).id),
})

export const createPhase = defineAction({
  schema: schema.phaseInput,
  run: async (actor, input) => phasePage((await commands.createPhase(actor, input)).id),
})

export const editPhase = defineAction({
  schema: schema.phaseEdit,
  run: async (actor, input) => phasePage((await commands.editPhase(actor, input)).id),
})

export const movePhase = defineAction({
  schema: schema.phaseMove,
  run: async (actor, input) => {
    await commands.movePhase(actor, input)
    return phasePage(input.id)
  },
})

export const addBuilding = defineAction({
  schema: schema.buildingInput,
  run: async (actor, input, form) => spacePage(form, (await commands.addBuilding(actor, input)).phaseId),
})

export const addFloor = defineAction({
  schema: schema.floorInput,
  run: async (actor, input, form) => spacePage(form, (await commands.addFloor(actor, input)).phaseId),
})

export const addRoom = defineAction({
  schema: schema.roomInput,
  run: async (actor, input, form) => spacePage(form, (await commands.addRoom(actor, input)).phaseId),
})

export const editRoom = defineAction({
  schema: schema.roomEdit,
  run: async (actor, input, form) => spacePage(form, (await commands.editRoom(actor, input)).phaseId),
})

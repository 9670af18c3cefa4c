'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import * as commands from '@/lib/domains/institutions/commands'
import * as schema from '@/lib/domains/institutions/schema'

const to = (id: string, done: string) => ({ redirectTo: `/admin/institutions/${id}?done=${done}` })

export const createInstitution = defineAction({
  schema: schema.institutionInput,
  run: async (actor, input) => to((await commands.createInstitution(actor, input)).id, 'created'),
})

export const addCapability = defineAction({
  schema: schema.capabilityInput,
  run: async (actor, input) => {
    await commands.addCapability(actor, input)
    return to(input.institutionId, 'capability')
  },
})

export const changeCapability = defineAction({
  schema: schema.capabilityChange,
  run: async (actor, input) => to((await commands.changeCapability(actor, input)).institutionId, input.event),
})

export const addContact = defineAction({
  schema: schema.contactInput,
  run: async (actor, input) => {
    await commands.addContact(actor, input)
    return to(input.institutionId, 'contact')
  },
})

export const revealInstitutionContact = defineQuestion({
  schema: schema.contactChosen,
  run: commands.revealInstitutionContact,
})

export const removeContact = defineAction({
  schema: schema.contactChosen,
  run: async (actor, input) => to((await commands.removeContact(actor, input)).institutionId, 'forgotten'),
})

export const addPartnership = defineAction({
  schema: schema.partnershipInput,
  run: async (actor, input) => {
    await commands.addPartnership(actor, input)
    return to(input.institutionId, 'partnership')
  },
})

export const endPartnership = defineAction({
  schema: schema.partnershipEnd,
  run: async (actor, input) => to((await commands.endPartnership(actor, input)).institutionId, 'ended'),
})

export const addMember = defineAction({
  schema: schema.memberInput,
  run: async (actor, input) => {
    await commands.addMember(actor, input)
    return to(input.institutionId, 'member')
  },
})

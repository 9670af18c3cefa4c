'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import * as commands from '@/lib/domains/residency/commands'
import * as schema from '@/lib/domains/residency/schema'

const mine = (id: string, rest = '') => ({ redirectTo: `/portal/applications/${id}${rest}` })

export const startDraft = defineAction({
  schema: schema.draftStart,
  run: async (actor, input) => mine((await commands.startDraft(actor, input)).id),
})

export const copyDraft = defineAction({
  schema: schema.draftCopy,
  run: async (actor, input) => mine((await commands.copyDraft(actor, input)).id),
})

export const submitApplication = defineAction({
  schema: schema.submission,
  run: async (actor, input) => mine((await commands.submitApplication(actor, input)).id, '/receipt'),
})

export const moveOwn = defineAction({
  schema: schema.applicantMove,
  run: async (actor, input) => {
    await commands.moveOwn(actor, input)
    return mine(input.id, `?done=${input.event}`)
  },
})

export const moveByStaff = defineAction({
  schema: schema.staffMove,
  run: async (actor, input) => {
    await commands.moveByStaff(actor, input)
    return { redirectTo: `/admin/residency/${input.id}?done=${input.event}` }
  },
})

export const revealContact = defineQuestion({
  schema: schema.contactWish,
  run: (actor, input) => commands.revealContact(actor, input),
})

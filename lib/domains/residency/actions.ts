'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import { timeOf } from '@/lib/core/clock'
import * as commands from '@/lib/domains/residency/commands'
import * as queries from '@/lib/domains/residency/queries'
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

/** Keeps a section while it is being typed. */
export const autosave = defineQuestion({
  schema: schema.sectionSave,
  run: async (actor, input) => {
    const { version, savedAt } = await commands.saveSection(actor, input)
    return { version, savedAt: timeOf(savedAt) }
  },
})

/** Keeps a section and goes on; where something is missing or wrong, back to it. */
export const saveSection = defineAction({
  schema: schema.sectionForm,
  run: async (actor, input) => {
    const { version, faults, status } = await commands.saveSection(actor, input)
    const next = schema.SECTIONS[schema.SECTIONS.indexOf(input.section) + 1]
    const back = input.from ? `&from=${input.from}` : ''
    if (faults.length > 0) return mine(input.id, `/${input.section}?checked=${version}${back}`)
    if (status !== 'DRAFT') return mine(input.id, '?done=saved')
    return mine(input.id, `/${input.from ?? next ?? 'check'}`)
  },
})

export const lookUp = defineAction({
  schema: schema.statusInquiry,
  visitors: true,
  run: async (_actor, input) => {
    const ticket = await queries.ticketFor(input, await clientAddress())
    return { redirectTo: `/apply/status?ticket=${ticket}` }
  },
})

export const submitApplication = defineAction({
  schema: schema.submission,
  run: async (actor, input) => mine((await commands.submitApplication(actor, input)).id, '/receipt'),
})

export const moveOwn = defineAction({
  schema: schema.applicantMove,
  run: async (actor, input) => {
    await commands.moveOwn(actor, input)
    return input.event === 'discard' ? { redirectTo: '/portal?done=discard' } : mine(input.id, `?done=${input.event}`)
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

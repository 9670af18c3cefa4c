import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { momentOf, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import type { CorrectionRequest, Resubmission } from '@/lib/domains/corrections/schema'
import {
  moveApplication,
  ownApplication,
  requireComplete,
  resumed,
  visibleApplication,
} from '@/lib/domains/residency/commands'
import { writableSections } from '@/lib/domains/residency/policy'
import { SECTIONS } from '@/lib/domains/residency/schema'

/** Asks the applicant for what is missing, in one list; the clock pauses. @throws Refusal stale, invalid_transition */
export async function requestCorrection(actor: Actor, input: CorrectionRequest): Promise<void> {
  const { id, version, reason, notes } = input
  const named = SECTIONS.flatMap((section) => (notes[section] ? [{ section, note: notes[section] }] : []))
  await transaction(async (tx) => {
    const record = await visibleApplication(tx, actor, { id, version })
    const data = { pausedOn: columnOfDay(today()) }
    await moveApplication(tx, actor, record, 'requestCorrection', { reason, data })
    const requestedById = actor.accountId ?? refuse('forbidden')
    const items = { create: named.map((item, position) => ({ ...item, position })) }
    await tx.correction.create({ data: { applicationId: id, requestedById, createdAt: momentOf(tx), items } })
  })
}

/** Answers the list, every item, and hands the application back. @throws Refusal answers_missing, incomplete, stale */
export async function resubmit(actor: Actor, { id, version, answers }: Resubmission): Promise<void> {
  await transaction(async (tx) => {
    const record = await ownApplication(tx, actor, { id, version })
    const [open] = record.corrections
    if (open?.items.some((item) => !answers[item.id])) refuse('answers_missing')
    requireComplete(record, writableSections(record))
    await moveApplication(tx, actor, record, 'resubmit', { data: resumed(record) })
    for (const item of open?.items ?? [])
      await tx.correctionItem.update({ where: { id: item.id }, data: { answer: answers[item.id] ?? null } })
    await tx.correction.updateMany({ where: { applicationId: id, closedAt: null }, data: { closedAt: momentOf(tx) } })
  })
}

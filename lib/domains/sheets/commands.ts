import type { Actor } from '@/lib/core/auth/actor'
import type { Tx } from '@/lib/core/db/client'
import { isReferredTo } from '@/lib/core/db/references'
import { refuse } from '@/lib/core/errors'
import { LOCALES } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { romanised } from '@/lib/core/pinyin'
import { newReference } from '@/lib/core/reference'
import { appendAudit } from '@/lib/domains/audit/commands'
import { recordCooperation } from '@/lib/domains/cooperation/commands'
import { cooperationsHandledBy } from '@/lib/domains/cooperation/policy'
import { recordOrganisation } from '@/lib/domains/organisations/commands'
import { manageableBy } from '@/lib/domains/organisations/policy'
import { bringPatent } from '@/lib/domains/patents/commands'
import { patentsHandledBy } from '@/lib/domains/patents/policy'
import { bringRegistration, dropRegistration } from '@/lib/domains/rosters/commands'
import type { SheetKind, SheetRow } from '@/lib/domains/sheets/schema'
import { bringVisit } from '@/lib/domains/visits/commands'
import { visitsVisibleTo } from '@/lib/domains/visits/policy'

export type Recorded = { id: string; version: number }

/** What the log says of whatever came out of a table, in every language of the portal. */
export async function remarkOf(): Promise<string> {
  const words = await Promise.all(LOCALES.map(async (locale) => (await translatorOf(locale, 'sheets'))('imported')))
  return words.join(' / ')
}

/**
 * Makes a row the record that it states, by the very command of its noun, for who asked for it.
 * @throws Refusal what that command throws
 */
export async function recordRow(tx: Tx, actor: Actor, row: SheetRow, remark: string): Promise<Recorded> {
  switch (row.kind) {
    case 'organisations': {
      const { nameEn, ...fields } = row.fields
      const slug = `o-${newReference().toLowerCase()}`
      const named = { ...fields, slug, nameEn: nameEn ?? romanised(fields.nameZh) }
      return { ...(await recordOrganisation(tx, actor, named)), version: 0 }
    }
    case 'cooperations': {
      const { id, version } = await recordCooperation(tx, actor, row.fields, remark)
      return { id, version }
    }
    case 'visits': {
      const { id, version } = await bringVisit(tx, actor, row.fields, remark)
      return { id, version }
    }
    case 'patents': {
      const { id, version } = await bringPatent(tx, actor, row.fields, remark)
      return { id, version }
    }
    case 'registrations': {
      const { id, version } = await bringRegistration(tx, actor, row.fields, remark)
      return { id, version }
    }
  }
}

/**
 * Takes a record away again that a row became, where nobody touched it since. Log and audit stay: they only grow.
 * @returns false where it was changed, or has become part of something else: it stays then
 */
export async function unrecordRow(tx: Tx, actor: Actor, kind: SheetKind, { id, version }: Recorded): Promise<boolean> {
  const removed = await REMOVE[kind](tx, actor, { id, version })
  if (removed) {
    const { noun, enclaveId } = removed
    await appendAudit(tx, actor, { verb: 'unrecord', noun, recordId: id, enclaveId })
  }
  return removed !== null
}

type Remove = (tx: Tx, actor: Actor, given: Recorded) => Promise<{ noun: string; enclaveId: string | null } | null>
const REMOVE: Record<SheetKind, Remove> = {
  organisations: async (tx, actor, { id, version }) => {
    const scope = manageableBy(actor) ?? refuse('not_found')
    // Held, so that nothing comes to point at it between the look and the removal.
    await tx.$queryRaw`SELECT id FROM "Organisation" WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.organisation.findFirst({ where: { AND: [{ id, version, published: false }, scope] } })
    if (!found || (await isReferredTo(tx, '"Organisation"', id))) return null
    await tx.organisation.delete({ where: { id } })
    return { noun: 'Organisation', enclaveId: null }
  },
  cooperations: async (tx, actor, { id, version }) => {
    await tx.$queryRaw`SELECT id FROM "Cooperation" WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.cooperation.findFirst({ where: { AND: [{ id, version }, cooperationsHandledBy(actor)] } })
    if (!found || (await isReferredTo(tx, '"Cooperation"', id))) return null
    await tx.cooperation.delete({ where: { id } })
    return { noun: 'Cooperation', enclaveId: found.enclaveId }
  },
  visits: async (tx, actor, { id, version }) => {
    await tx.$queryRaw`SELECT id FROM "ProspectVisit" WHERE id = ${id}::uuid FOR UPDATE`
    // Who went goes with it; a photo or a request keeps it.
    const alone = { id, version, documents: { none: {} }, request: null }
    const found = await tx.prospectVisit.findFirst({ where: { AND: [alone, visitsVisibleTo(actor)] } })
    if (!found) return null
    await tx.prospectVisit.delete({ where: { id } })
    return { noun: 'ProspectVisit', enclaveId: found.enclaveId }
  },
  patents: async (tx, actor, { id, version }) => {
    await tx.$queryRaw`SELECT id FROM "PatentCase" WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.patentCase.findFirst({ where: { AND: [{ id, version }, patentsHandledBy(actor)] } })
    if (!found || (await isReferredTo(tx, '"PatentCase"', id))) return null
    await tx.patentCase.delete({ where: { id } })
    return { noun: 'PatentCase', enclaveId: found.enclaveId }
  },
  registrations: dropRegistration,
}

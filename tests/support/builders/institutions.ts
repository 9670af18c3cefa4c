import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { recordEntry, reportEntry } from '@/lib/domains/entries/commands'
import { addCapability, addContact } from '@/lib/domains/institutions/commands'
import type { CapabilityInput, ContactInput } from '@/lib/domains/institutions/schema'
import { anyIndustry, type Desk } from '@/tests/support/builders/projects'

type At = { institutionId: string; enclaveId: string }

/** What an institution offers, not yet public. @returns where it stands, to be changed */
export async function aCapability(actor: Actor, at: At, fields: Partial<CapabilityInput> = {}) {
  const said = { summaryZh: '薄膜沉积与封装测试', summaryEn: 'Film deposition and packaging tests', basis: '走访记录' }
  await addCapability(actor, { ...at, kind: 'RESEARCH', industryId: await anyIndustry(), ...said, ...fields })
  const [last] = await database().institutionCapability.findMany({ where: at, orderBy: { id: 'desc' }, take: 1 })
  return { id: last?.id ?? '', version: 0 }
}

/** Whom one reaches at an institution. @returns its id */
export async function aContact(actor: Actor, at: At, person: Partial<ContactInput> = {}): Promise<string> {
  const known = { name: '顾闻笛', email: 'gu.wendi@example.org', phone: undefined, language: 'zh-CN' as const }
  await addContact(actor, { ...at, task: '成果转化对接', ...known, ...person })
  const [last] = await database().institutionContact.findMany({ where: at, orderBy: { id: 'desc' }, take: 1 })
  return last?.id ?? ''
}

/** An entry that counts. @param at such as district:ID @returns its id */
export async function anEntry({ ops, enclaveId }: Desk, institutionId: string, at: string, enteredOn = today()) {
  await recordEntry(ops.actor, { institutionId, enclaveId, at, enteredOn, evidence: '事业单位法人证书' })
  return lastEntry(institutionId)
}

/** An entry that only a source states. @returns its id */
export async function aReportedEntry({ ops, enclaveId }: Desk, institutionId: string, sourceId: string) {
  await reportEntry(ops.actor, { institutionId, enclaveId, at: undefined, enteredOn: undefined, sourceId })
  return lastEntry(institutionId)
}

const lastEntry = async (institutionId: string) => {
  const found = await database().institutionEntry.findMany({
    where: { institutionId },
    orderBy: { id: 'desc' },
    take: 1,
  })
  return found[0]?.id ?? ''
}

import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { TenancyStatus } from '@/lib/core/db/generated/enums'
import { requestCorrection } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { downloadFile, removeDocument } from '@/lib/domains/documents/commands'
import { readableFile } from '@/lib/domains/documents/queries'
import { moveByStaff, startDraft } from '@/lib/domains/residency/commands'
import { actorWith, admin } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/accounts'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aDocument, anApplicant, aSubmission, someone, versionOf } from '@/tests/support/builders/residency'
import { attach, onDisk } from '@/tests/support/builders/uploads'
import { asOwner } from '@/tests/support/database'

async function aDraft() {
  const applicant = await anApplicant()
  const enclaveId = await anEnclave()
  const { id } = await startDraft(applicant.actor, { enclaveId })
  return { id, enclaveId, applicant }
}

async function aTenancy(enclaveId: string, organisationId: string, status: TenancyStatus) {
  const fields = { enclaveId, organisationId, status, direction: 'BRINGING_IN', startOn: new Date(today()) } as const
  return database().tenancy.create({ data: { ...fields, reference: crypto.randomUUID() } })
}

const plan = (id: string, version = 0) => ({ noun: 'application', id, version, kind: 'PLAN' }) as const
const contract = (id: string, version = 0) => ({ noun: 'tenancy', id, version, kind: 'CONTRACT' }) as const
const refusedFor = (why: string) => ({ code: 'file_refused', params: { why } })

describe('who reads which file', () => {
  const readers: Record<string, Actor> = { visitor, administrator: admin() }
  const files: [name: string, id: string][] = []
  // Written by hand, from the product's words: who has to do with what.
  const EXPECTED: Record<string, string[]> = {
    visitor: [],
    administrator: [],
    'the applicant': ['draft plan', 'licence', 'plan', 'ip', 'other'],
    'another applicant': [],
    'the team': ['licence', 'plan', 'ip', 'other', 'contract', 'unsigned contract'],
    "the team's lead": ['licence', 'plan', 'ip', 'other', 'contract', 'unsigned contract'],
    'the team of another park': [],
    'a reviewer who was not asked': [],
    'a reviewer who has not declared': [],
    'a reviewer without a conflict': ['plan', 'ip'],
    'a reviewer with a conflict': [],
    'a reviewer no longer': [],
    'a reviewer of another park now': [],
    "the tenant's admin": ['contract'],
    "the tenant's member": ['contract'],
    'another tenant': [],
    government: [],
  }

  beforeAll(async () => {
    const [enclaveId, elsewhere] = [await anEnclave(), await anEnclave()]
    const { id, applicant } = await aSubmission(enclaveId)
    for (const kind of ['IP', 'OTHER'] as const) await aDocument(id, applicant.id, kind)
    for (const { kind, fileId } of await database().applicationDocument.findMany({ where: { applicationId: id } }))
      files.push([kind.toLowerCase(), fileId])
    const draft = await startDraft(applicant.actor, { enclaveId })
    files.push(['draft plan', (await attach(applicant.actor, plan(draft.id))).id])
    const [ops, lead] = [await someone('OPS', enclaveId), await someone('OPS_LEAD', enclaveId)]
    const [ours, theirs] = [await anOrganisation(), await anOrganisation()]
    const tenancy = await aTenancy(enclaveId, ours.id, 'PENDING_SIGNATURE')
    files.push(['contract', (await attach(ops.actor, contract(tenancy.id))).id])
    const unsigned = await aTenancy(enclaveId, ours.id, 'PENDING_APPROVAL')
    files.push(['unsigned contract', (await attach(ops.actor, { ...contract(unsigned.id), kind: 'OTHER' })).id])
    readers['the applicant'] = applicant.actor
    readers['another applicant'] = (await anApplicant()).actor
    readers['the team'] = ops.actor
    readers["the team's lead"] = lead.actor
    readers['the team of another park'] = (await someone('OPS', elsewhere)).actor
    readers['a reviewer who was not asked'] = (await someone('REVIEWER', enclaveId)).actor
    const asked = async (conflict: boolean | null) => {
      const reviewer = await someone('REVIEWER', enclaveId)
      const fields = { applicationId: id, reviewerId: reviewer.id, assignedById: ops.id, assignedAt: new Date(0) }
      await database().review.create({ data: { ...fields, conflict } })
      return reviewer
    }
    readers['a reviewer who has not declared'] = (await asked(null)).actor
    readers['a reviewer without a conflict'] = (await asked(false)).actor
    readers['a reviewer with a conflict'] = (await asked(true)).actor
    readers['a reviewer no longer'] = actorWith([], (await asked(false)).id)
    const moved = [{ role: 'REVIEWER', enclaveId: elsewhere }] as const
    readers['a reviewer of another park now'] = actorWith(moved, (await asked(false)).id)
    const tenant = async (role: 'TENANT_ADMIN' | 'TENANT_MEMBER', organisationId: string) =>
      actorWith([{ role, organisationId }], (await anApplicant()).id)
    readers["the tenant's admin"] = await tenant('TENANT_ADMIN', ours.id)
    readers["the tenant's member"] = await tenant('TENANT_MEMBER', ours.id)
    readers['another tenant'] = await tenant('TENANT_ADMIN', theirs.id)
    readers.government = actorWith([{ role: 'GOV' }], (await anApplicant()).id)
  })

  test('the table names every reader that there is', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(readers).sort())
    expect(files).toHaveLength(7)
  })

  test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    const reader = readers[name] ?? visitor
    const read = await Promise.all(files.map(async ([file, id]) => ((await readableFile(reader, id)) ? [file] : [])))
    expect(read.flat().sort()).toEqual([...expected].sort())
  })

  test('what one may not read is answered as what is not there, and neither is noted', async () => {
    const before = await database().auditEntry.count()
    const [, id = ''] = files.find(([file]) => file === 'draft plan') ?? []
    const other = readers['another applicant'] ?? visitor
    for (const asked of [id, crypto.randomUUID()])
      await expect(downloadFile(other, asked)).rejects.toMatchObject({ code: 'not_found' })
    expect(await database().auditEntry.count()).toBe(before)
  })
})

describe('a document of an application', () => {
  test('is attached with a new version, noted, and read by its giver, who is noted before the first byte', async () => {
    const { id, enclaveId, applicant } = await aDraft()
    const kept = await attach(applicant.actor, plan(id), '计划.pdf')
    expect(await versionOf(id)).toBe(1)
    const { name, size, mediaType, body } = await downloadFile(applicant.actor, kept.id)
    const notes = await database().auditEntry.findMany({ where: { enclaveId }, orderBy: { seq: 'asc' } })
    expect(notes.map(({ verb, noun, recordId }) => [verb, noun, recordId])).toEqual([
      ['create', 'ResidencyApplication', id],
      ['attachDocument', 'ResidencyApplication', id],
      ['download', 'File', kept.id],
    ])
    expect({ name, size, mediaType }).toEqual({ name: '计划.pdf', size: kept.size, mediaType: 'application/pdf' })
    body.destroy()
  })

  test('is not read while the audit cannot note it', async () => {
    const { id, applicant } = await aDraft()
    const kept = await attach(applicant.actor, plan(id))
    await asOwner('ALTER TABLE "AuditEntry" RENAME TO "AuditAway"')
    try {
      await expect(downloadFile(applicant.actor, kept.id)).rejects.toThrow()
    } finally {
      await asOwner('ALTER TABLE "AuditAway" RENAME TO "AuditEntry"')
    }
  })

  test('is given by the applicant alone, at the version they saw, while it is a draft', async () => {
    const { id, enclaveId, applicant } = await aDraft()
    const files = await onDisk()
    const by = async (actor: Actor, version = 0) =>
      attach(actor, plan(id, version)).then(
        () => 'taken',
        (error) => error.code,
      )
    expect(await by((await anApplicant()).actor)).toBe('not_found')
    expect(await by((await someone('OPS_LEAD', enclaveId)).actor)).toBe('not_found')
    expect(await by(visitor)).toBe('not_found')
    expect(await by(applicant.actor, 1)).toBe('stale')
    const sent = await aSubmission(enclaveId)
    const late = attach(sent.applicant.actor, plan(sent.id, await versionOf(sent.id)))
    await expect(late).rejects.toMatchObject({ code: 'invalid_transition' })
    expect(await onDisk()).toEqual(files)
    expect(await by(applicant.actor)).toBe('taken')
  })

  test.each([
    ['documents', 'taken'],
    ['plan', 'invalid_transition'],
  ])('while a correction of the section %s is open: %s', async (section, expected) => {
    const enclaveId = await anEnclave()
    const ops = await someone('OPS', enclaveId)
    const { id, applicant } = await aSubmission(enclaveId)
    await moveByStaff(ops.actor, { id, version: await versionOf(id), event: 'startScreening' })
    const version = await versionOf(id)
    await requestCorrection(
      ops.actor,
      correctionRequest.parse({ id, version, reason: '材料有误', notes: { [section]: '请更新。' } }),
    )
    const outcome = await attach(applicant.actor, plan(id, await versionOf(id))).then(
      () => 'taken',
      (error) => error.code,
    )
    expect(outcome).toBe(expected)
  })

  test('two sent at once for one version: one is taken, and nothing is left of the other', async () => {
    const { id, applicant } = await aDraft()
    const before = await onDisk()
    const both = await Promise.allSettled([attach(applicant.actor, plan(id)), attach(applicant.actor, plan(id))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await onDisk()).toHaveLength(before.length + 1)
    expect(await database().file.count({ where: { ownerId: applicant.id } })).toBe(1)
    expect(await versionOf(id)).toBe(1)
  })

  test('the twenty-first is refused', async () => {
    const { id, applicant } = await aDraft()
    for (let count = 0; count < 20; count++) await aDocument(id, applicant.id, 'OTHER')
    await expect(attach(applicant.actor, plan(id))).rejects.toMatchObject(refusedFor('too_many'))
  })

  test('is removed by its applicant while it is a draft, from the disk as well', async () => {
    const { id, applicant } = await aDraft()
    const before = await onDisk()
    await attach(applicant.actor, plan(id))
    const document = await database().applicationDocument.findFirstOrThrow({ where: { applicationId: id } })
    const removal = { id: document.id, version: 1, back: '/' }
    await expect(removeDocument((await anApplicant()).actor, removal)).rejects.toMatchObject({ code: 'not_found' })
    await expect(removeDocument(applicant.actor, { ...removal, version: 0 })).rejects.toMatchObject({ code: 'stale' })
    expect(await onDisk()).toHaveLength(before.length + 1)
    await removeDocument(applicant.actor, removal)
    expect(await onDisk()).toEqual(before)
    expect(await database().file.count({ where: { ownerId: applicant.id } })).toBe(0)
    expect(await versionOf(id)).toBe(2)
    const noted = await database().auditEntry.findFirst({ where: { recordId: id }, orderBy: { seq: 'desc' } })
    expect(noted).toMatchObject({ verb: 'removeDocument', details: { kind: 'PLAN', name: 'plan.pdf' } })
  })

  test('stays once it is submitted', async () => {
    const { id, applicant } = await aSubmission(await anEnclave())
    const { id: documentId } = await database().applicationDocument.findFirstOrThrow({ where: { applicationId: id } })
    const removal = { id: documentId, version: await versionOf(id), back: '/' }
    await expect(removeDocument(applicant.actor, removal)).rejects.toMatchObject({ code: 'invalid_transition' })
  })
})

describe('how much an account may give', () => {
  test('200 MB together: what goes beyond is refused, and of two at once the second counts the first', async () => {
    const { id, enclaveId, applicant } = await aDraft()
    const other = await startDraft(applicant.actor, { enclaveId })
    await aDocument(id, applicant.id, 'OTHER')
    // 200 MiB less 600 bytes: room for one PDF of 338 bytes, not for two.
    await database().file.updateMany({ where: { ownerId: applicant.id }, data: { size: 209_715_200 - 600 } })
    const both = await Promise.allSettled([attach(applicant.actor, plan(id)), attach(applicant.actor, plan(other.id))])
    const reasons = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.params] : []))
    expect(reasons).toEqual([{ why: 'quota' }])
  })

  test('20 in ten minutes: the next is told to wait before it is read', async () => {
    const { id, applicant } = await aDraft()
    for (let count = 0; count < 20; count++)
      await expect(attach(applicant.actor, plan(id), 'a.pdf', Buffer.alloc(0))).rejects.toMatchObject(
        refusedFor('empty'),
      )
    await expect(attach(applicant.actor, plan(id))).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

describe('a document of a tenancy', () => {
  test.each<[TenancyStatus, 'CONTRACT' | 'HANDOVER', string]>([
    ['DRAFT', 'CONTRACT', 'invalid_transition'],
    ['PENDING_APPROVAL', 'CONTRACT', 'invalid_transition'],
    ['PENDING_SIGNATURE', 'CONTRACT', 'taken'],
    ['SIGNED', 'CONTRACT', 'taken'],
    ['ACTIVE', 'CONTRACT', 'invalid_transition'],
    ['ACTIVE', 'HANDOVER', 'taken'],
  ])('%s, %s: %s', async (status, kind, expected) => {
    const enclaveId = await anEnclave()
    const { actor } = await someone('OPS', enclaveId)
    const { id } = await aTenancy(enclaveId, (await anOrganisation()).id, status)
    const outcome = await attach(actor, { ...contract(id), kind }).then(
      () => 'taken',
      (error) => error.code,
    )
    expect(outcome).toBe(expected)
  })

  test('is given by the team of its park alone, and noted', async () => {
    const [enclaveId, organisation] = [await anEnclave(), await anOrganisation()]
    const { id } = await aTenancy(enclaveId, organisation.id, 'SIGNED')
    const tenant = actorWith([{ role: 'TENANT_ADMIN', organisationId: organisation.id }], (await anApplicant()).id)
    const foreign = await someone('OPS_LEAD', await anEnclave())
    for (const actor of [tenant, foreign.actor, visitor])
      await expect(attach(actor, contract(id))).rejects.toMatchObject({ code: 'not_found' })
    const { actor } = await someone('OPS', enclaveId)
    await attach(actor, contract(id))
    await expect(attach(actor, contract(id))).rejects.toMatchObject({ code: 'stale' })
    const noted = await database().auditEntry.findFirst({ where: { recordId: id } })
    expect(noted).toMatchObject({ verb: 'attachDocument', noun: 'Tenancy', enclaveId })
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { resubmit } from '@/lib/domains/corrections/commands'
import { copyDraft, moveOwn, saveSection, startDraft, submitApplication } from '@/lib/domains/residency/commands'
import { myApplication } from '@/lib/domains/residency/queries'
import type { Answers } from '@/lib/domains/residency/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aFullDraft, anApplicant, aSubmission, someone, versionOf } from '@/tests/support/builders/residency'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let enclaveId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
})

async function aDraft() {
  const applicant = await anApplicant()
  const { id } = await startDraft(applicant.actor, { enclaveId })
  return { id, applicant }
}

/** What is still wrong with a draft: section, field and code. */
async function faultsOf(change: (answers: Required<Answers>) => void) {
  const { id, version, applicant } = await aFullDraft(enclaveId, change)
  const seen = await myApplication(applicant.actor, id)
  const found = seen?.progress.flatMap(({ section, faults }) =>
    faults.map(({ field, code }) => `${section}.${field} ${code}`),
  )
  const refused = await refusedWith(submitApplication(applicant.actor, { id, version, key: randomUUID() }))
  return { found, refused }
}

describe('a draft', () => {
  test('keeps whatever was typed, valid or not, and drops fields that the section does not have', async () => {
    const { id, applicant } = await aDraft()
    const typed = { uscc: 'not a code', contactPhone: '12', website: 'javascript:alert(1)', nameZh: ' 半截名称 ' }
    await saveSection(applicant.actor, {
      id,
      version: 0,
      section: 'organisation',
      fields: { ...typed, status: 'OFFERED' },
    })
    await saveSection(applicant.actor, { id, version: 1, section: 'space', fields: { areaM2: 'rather large' } })
    const seen = await myApplication(applicant.actor, id)
    expect(seen?.answers).toEqual({ organisation: typed, space: { areaM2: 'rather large' } })
    expect(seen).toMatchObject({ status: 'DRAFT', version: 2, nameZh: '半截名称', uscc: null, areaM2: null })
    expect(Object.fromEntries(seen?.progress.map(({ section, state }) => [section, state]) ?? [])).toEqual({
      organisation: 'needsCorrection',
      project: 'notStarted',
      team: 'notStarted',
      space: 'needsCorrection',
      plan: 'notStarted',
      documents: 'notStarted',
      declarations: 'notStarted',
    })
  })

  test('what was typed is sealed in the table', async () => {
    const { id, applicant } = await aDraft()
    const fields = { contactName: '不可见的人', contactPhone: '13900008888' }
    await saveSection(applicant.actor, { id, version: 0, section: 'organisation', fields })
    const row = await database().residencyApplication.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toMatch(/不可见的人|13900008888/)
  })

  test('is refused as stale from a window that shows an older version, and nothing changes', async () => {
    const { id, applicant } = await aDraft()
    const save = (version: number, title: string) =>
      saveSection(applicant.actor, { id, version, section: 'project', fields: { title } })
    await save(0, '第一个窗口')
    expect(await refusedWith(save(0, '第二个窗口'))).toBe('stale')
    expect((await myApplication(applicant.actor, id))?.answers.project).toEqual({ title: '第一个窗口' })
    const both = await Promise.all([refusedWith(save(1, '甲')), refusedWith(save(1, '乙'))])
    expect(both.sort()).toEqual([null, 'stale'].sort())
  })

  test('of somebody else is answered like one that there is not, whatever is tried', async () => {
    const { id, version } = await aFullDraft(enclaveId)
    const submitted = await aSubmission(enclaveId)
    const stranger = await anApplicant()
    const ops = await someone('OPS', enclaveId)
    const other = await someone('OPS_LEAD', (await anEnclave()).id)
    for (const { actor } of [stranger, ops, other])
      for (const at of [
        { id, version },
        { id: submitted.id, version: await versionOf(submitted.id) },
        { id: randomUUID(), version: 0 },
      ]) {
        const tried = [
          saveSection(actor, { ...at, section: 'team', fields: { size: '1' } }),
          submitApplication(actor, { ...at, key: randomUUID() }),
          resubmit(actor, { ...at, answers: {} }),
          copyDraft(actor, { id: at.id }),
          ...(['discard', 'withdraw', 'accept', 'decline'] as const).map((event) => moveOwn(actor, { ...at, event })),
        ]
        expect(new Set(await Promise.all(tried.map(refusedWith)))).toEqual(new Set(['not_found']))
        expect(await myApplication(actor, at.id)).toBeNull()
      }
    expect(await versionOf(id)).toBe(version)
  })

  test('whoever is signed out meanwhile is asked to sign in', async () => {
    const { id } = await aDraft()
    const save = saveSection(visitor, { id, version: 0, section: 'team', fields: { size: '1' } })
    expect(await refusedWith(save)).toBe('unauthenticated')
  })
})

describe('submitting', () => {
  test('a team needs no credit code, a company does', async () => {
    const team = await faultsOf(({ organisation }) => {
      organisation.kind = 'TEAM'
      organisation.uscc = ''
    })
    expect(team).toEqual({ found: [], refused: null })
    const company = await faultsOf(({ organisation }) => {
      organisation.uscc = ''
    })
    expect(company).toEqual({ found: ['organisation.uscc required'], refused: 'incomplete' })
    const home = await faultsOf(({ organisation }) => {
      organisation.kind = 'HOME_COMPANY'
    })
    expect(home).toEqual({ found: ['organisation.district required'], refused: 'incomplete' })
  })

  test('what is wrong is told at its field and keeps it from being submitted', async () => {
    const wrong = await faultsOf(({ organisation, space, declarations }) => {
      organisation.uscc = '91310114MA1GW0001X'
      organisation.foundedOn = shiftDay(today(), 1)
      space.startOn = shiftDay(today(), -1)
      space.months = '0'
      declarations.accurate = ''
    })
    expect(wrong).toEqual({
      found: [
        'organisation.uscc uscc_form',
        'organisation.foundedOn date_future',
        'space.startOn date_past',
        'space.months number_range',
        'declarations.accurate required',
      ],
      refused: 'incomplete',
    })
  })

  test('fifty presses of one button are one application, one reference, and one mail to each', async () => {
    const park = (await anEnclave()).id
    await Promise.all([someone('OPS', park), someone('OPS_LEAD', park)])
    const { id, version, applicant } = await aFullDraft(park)
    const key = randomUUID()
    const press = () => submitApplication(applicant.actor, { id, version, key })
    const answers = await Promise.all(Array.from({ length: 50 }, press))
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    const log = await database().statusLog.findMany({ where: { recordId: id, event: 'submit' } })
    expect(log).toHaveLength(1)
    const mails = await database().notification.groupBy({
      by: ['email'],
      where: { kind: 'application', inbox: { path: ['reference'], equals: answers[0]?.reference ?? '' } },
      _count: true,
    })
    expect(mails.map(({ _count }) => _count)).toEqual([1, 1, 1])
    expect(await refusedWith(submitApplication(applicant.actor, { id, version: version + 1, key: randomUUID() }))).toBe(
      'invalid_transition',
    )
  }, 30_000)
})

describe('a new attempt', () => {
  test('keeps the answers, but neither the declarations nor the documents, and knows what it was copied from', async () => {
    const { id, applicant } = await aSubmission(enclaveId)
    expect(await refusedWith(copyDraft(applicant.actor, { id }))).toBe('not_found')
    await moveOwn(applicant.actor, { id, version: await versionOf(id), event: 'withdraw' })
    const before = await myApplication(applicant.actor, id)
    const copy = await copyDraft(applicant.actor, { id })
    const after = await myApplication(applicant.actor, copy.id)
    const { declarations, ...kept } = before?.answers ?? {}
    expect(declarations).toBeDefined()
    expect(after?.answers).toEqual(kept)
    expect(after).toMatchObject({ status: 'DRAFT', reference: null, documents: [], previous: { id } })
  })
})

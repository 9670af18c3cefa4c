import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { log } from '@/lib/core/log'
import { compose } from '@/lib/documents/notifications'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import { moveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import { sendNotification } from '@/lib/domains/notifications/commands'
import type { Message } from '@/lib/domains/notifications/schema'
import { postNeed, routeRequest } from '@/lib/domains/services/commands'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { aReviewed } from '@/tests/support/builders/counter'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, aReadyProject, aReferral, type Desk } from '@/tests/support/builders/projects'
import { anApplicant, someone } from '@/tests/support/builders/residency'
import { requestAt } from '@/tests/support/builders/services'
import {
  aCandidateLink,
  aCompany,
  aNeed,
  aPartner,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { type Answer, askAs, everyQuery } from '@/tests/support/everything'

// Who asks is known by a cookie that only Next reads: here the tests say it.
const gate = vi.hoisted((): { actor: Actor | null } => ({ actor: null }))
vi.mock('@/lib/core/auth/session', () => ({
  currentActor: async () => gate.actor,
  clientAddress: async () => 'of the tests',
}))

/** What is kept of each person, planted there and nowhere else. */
const marksOf = (name: string, mail: string, digits: string) => ({
  name,
  email: `${mail}-mark@example.org`,
  phone: `+99 ${digits}`,
})
const MARKS = {
  'candidate, asked': marksOf('青鸾司空印', 'azure', '6241 7753 902'),
  'candidate, consenting': marksOf('丹鹤闾丘印', 'crane', '6241 7753 913'),
  'candidate, introduced': marksOf('玄鹿钟离印', 'deer', '6241 7753 924'),
  'candidate, withdrawn': marksOf('素狐东郭印', 'fox', '6241 7753 935'),
  founder: marksOf('朱雀斛律印', 'vermilion', '7351 2468 013'),
  asker: marksOf('白泽濮阳印', 'marten', '8462 1357 024'),
  applicant: { name: '应龙澹台印', email: 'dragon-mark@example.org', phone: '13800997711' },
}
type Kept = keyof typeof MARKS
const KEPT = Object.keys(MARKS).filter((name): name is Kept => Object.hasOwn(MARKS, name))
const secrets = Object.values(MARKS).flatMap((marks) => Object.values(marks))
const told = (text: string) => secrets.filter((secret) => text.includes(secret))

const QUERIES = await everyQuery([])
const people: Record<string, Actor> = { visitor }
/** The record by which each person is asked for. */
const records = new Map<Kept, string>()
const logged: string[] = []
let desk: Desk
let ids: string[] = []
let slug = ''

async function everybody() {
  const { enclaveId } = desk
  const [company, partner, university] = [await aCompany(enclaveId), await aPartner(), await aPartner('UNIVERSITY')]
  const member = [{ role: 'TENANT_MEMBER', organisationId: company.organisationId }] as const
  const [near, far] = [await aGroup(await aDistrict('990671')), await aGroup(await aDistrict('990672'))]
  const reviewer = await someone('REVIEWER', enclaveId)
  people['ops of this park'] = desk.ops.actor
  people['lead of this park'] = desk.lead.actor
  people['ops of another park'] = (await aDesk((await anEnclave()).id)).ops.actor
  people.company = company.actor
  people['its member'] = actorWith(member, (await anAccount([...member])).id)
  people['another company'] = (await aCompany(enclaveId)).actor
  people.partner = partner.actor
  people.university = university.actor
  people['district, live'] = near.actor
  people['district, withdrawn'] = far.actor
  people['reviewer, assigned'] = reviewer.actor
  people['another applicant'] = (await anApplicant()).actor
  for (const grant of [{ role: 'ADMIN' }, { role: 'GOV', enclaveId }] as const)
    people[grant.role] = actorWith([grant], (await anAccount([grant])).id)
  return { company, partner, university, near, far, reviewer }
}
type Everybody = Awaited<ReturnType<typeof everybody>>

/** A candidate whom the partner suggested to the company, brought to where they stand. */
async function aCandidate(kept: Kept, { company, partner }: Everybody) {
  const needId = await aNeed(company)
  await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId: partner.organisationId })
  const { id } = await suggest(partner.actor, { ...(await needAt(needId)), ...suggestionFields(MARKS[kept]) })
  const token = await aCandidateLink(id)
  if (kept !== 'candidate, asked') await answerAsCandidate({ token, id, answer: 'consent' })
  if (kept === 'candidate, introduced' || kept === 'candidate, withdrawn')
    await moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce' })
  // The consent alone, as if the moves that follow it had been forgotten: it is what counts.
  const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
  if (kept === 'candidate, withdrawn')
    await database().consent.updateMany({ where: { personId }, data: { withdrawnAt: new Date() } })
  records.set(kept, id)
  ids.push(id, needId)
}

async function aFounder({ near, far }: Everybody) {
  const { name: founderName, email: founderEmail, phone: founderPhone } = MARKS.founder
  const founder = { founderName, founderEmail, founderPhone }
  const { id } = await aReadyProject(desk, [near.districtId, far.districtId], founder)
  const [live, withdrawn] = [await aReferral(desk, id, near.districtId), await aReferral(desk, id, far.districtId)]
  const where = { projectId: id, districtId: far.districtId }
  await database().consent.updateMany({ where, data: { withdrawnAt: new Date() } })
  records.set('founder', id)
  slug = (await database().project.findUniqueOrThrow({ where: { id } })).slug
  ids.push(id, live, withdrawn)
}

async function anAsker({ partner }: Everybody) {
  const said = { companyName: '外部企业', kind: 'IP', title: '专利检索', body: '薄膜方向。' } as const
  const own = { ...MARKS.asker, language: 'zh-CN', agreed: 'on' } as const
  const { reference } = await postNeed(visitor, { enclaveId: desk.enclaveId, ...said, ...own }, randomUUID())
  const { id } = await database().serviceRequest.findUniqueOrThrow({ where: { reference } })
  await routeRequest(desk.ops.actor, { ...(await requestAt(id)), partners: [partner.organisationId] })
  const match = await database().serviceMatch.findFirstOrThrow({ where: { requestId: id } })
  records.set('asker', id)
  ids.push(id, match.id)
}

async function anApplication({ reviewer }: Everybody) {
  const counter = { enclaveId: desk.enclaveId, ops: desk.ops, lead: desk.lead, reviewer }
  const { id, reviewId, reference } = await aReviewed(counter, ({ organisation }) => {
    const { name: contactName, email: contactEmail, phone: contactPhone } = MARKS.applicant
    Object.assign(organisation, { contactName, contactEmail, contactPhone })
  })
  records.set('applicant', id)
  ids.push(id, reviewId, reference)
}

beforeAll(async () => {
  log().level = 'trace'
  Reflect.set(log(), pino.symbols.streamSym, { write: (line: string) => logged.push(line) })
  process.env.APP_URL = 'https://portal.example.org'
  desk = await aDesk((await anEnclave({ slug: 'people-park' })).id)
  ids = [desk.enclaveId]
  const all = await everybody()
  for (const kept of ['asked', 'consenting', 'introduced', 'withdrawn'] as const)
    await aCandidate(`candidate, ${kept}`, all)
  await aFounder(all)
  await anAsker(all)
  await anApplication(all)
}, 120_000)

/** By hand: these have people behind them, and must have answered somebody. */
const EARNEST = [
  'residency.applicationSheet',
  'reviews.reviewSheet',
  'introductions.handledCandidates',
  'introductions.ownCandidates',
  'introductions.mySuggestions',
  'desks.deskReferral',
  'projects.projectSheet',
  'notifications.inboxOf',
  'audit.auditPage',
]

describe('nobody is known by what can be fetched', () => {
  const answers: Answer[] = []

  test.each(QUERIES)(
    '$name tells nobody a name, an address or a telephone, nor what they are sealed as',
    async (query) => {
      const sealed = (await database().person.findMany()).flatMap(({ name, email, phone, key }) => [
        name,
        email,
        phone,
        key,
      ])
      const others = [{ enclaveId: desk.enclaveId }, 'highLevelTalentsIntroduced', 'people-park', slug]
      const given = await askAs(people, query, { ids, others })
      const telling = given.filter(
        ({ json }) => told(json).length > 0 || sealed.some((text) => text !== null && json.includes(text)),
      )
      expect(telling.map(({ who }) => who)).toEqual([])
      answers.push(...given)
    },
  )

  test('and each was asked in earnest: each record was found by somebody, and nobody got no answer', () => {
    for (const [kept, id] of records) expect(answers.filter(({ json }) => json.includes(id)).length, kept).not.toBe(0)
    const answered = new Set(answers.map(({ who }) => who))
    expect(Object.keys(people).filter((who) => who !== 'visitor' && !answered.has(who))).toEqual([])
    const asked = new Set(answers.map(({ query }) => query))
    for (const query of EARNEST) expect([...asked]).toContain(query)
  })
})

const FOLDERS = { api: join(process.cwd(), 'app', 'api'), domains: join(process.cwd(), 'lib', 'domains') }
/** Next's own door is a library's, and there is nobody behind it. */
const OTHERS = ['auth/[...nextauth]/route.ts']
const route = z.object({ GET: z.custom<(request: Request, context: object) => Promise<Response>>() })
const params = async () => ({ key: 'highLevelTalentsIntroduced', rest: ['x'] })

test('no route of the machines says it, to anybody, in any form', async () => {
  const files = readdirSync(FOLDERS.api, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('route.ts'),
  )
  expect(files).toEqual(expect.arrayContaining(['person/route.ts', 'response/route.ts', 'v1/transfers/route.ts']))
  let answered = 0
  for (const file of files.filter((one) => !OTHERS.includes(one))) {
    const read = route.safeParse(await import(join(FOLDERS.api, file)))
    if (!read.success) continue
    for (const [who, actor] of Object.entries(people))
      for (const query of [
        '',
        '?enclave=people-park',
        '?enclave=people-park&format=csv&locale=en',
        `?token=${ids[1]}`,
      ]) {
        gate.actor = actor
        const wanted = file.includes('[id]') ? ids : ['x']
        for (const id of wanted) {
          const context = { params: params().then((known) => ({ ...known, id })) }
          const response = await read.data.GET(new Request(`http://localhost/api/${file}${query}`), context)
          if (response.ok) answered += 1
          expect(told(await response.text()), `${file}${query} to ${who}`).toEqual([])
        }
      }
  }
  expect(answered).toBeGreaterThan(50)
}, 60_000)

/** By hand: who may ask who somebody is, and under what. The consent of the last candidate was withdrawn. */
const TEAM = ['lead of this park', 'ops of this park']
const MAY_LOOK: Record<Kept, string[]> = {
  'candidate, asked': TEAM,
  'candidate, consenting': TEAM,
  'candidate, introduced': ['company', ...TEAM],
  'candidate, withdrawn': TEAM,
  founder: ['district, live', ...TEAM],
  asker: [],
  applicant: TEAM,
}

test('what is asked for by itself is answered to whom it is due alone, and each look is kept', async () => {
  const doors: { name: string; ask: (previous: null, form: FormData) => Promise<unknown> }[] = []
  for (const noun of readdirSync(FOLDERS.domains).sort()) {
    if (!readdirSync(join(FOLDERS.domains, noun)).includes('actions.ts')) continue
    const actions: Record<string, unknown> = await import(join(FOLDERS.domains, noun, 'actions.ts'))
    for (const [name, ask] of Object.entries(actions))
      if (name.startsWith('reveal') && typeof ask === 'function')
        doors.push({ name: `${noun}.${name}`, ask: async (...given) => ask(...given) })
  }
  expect(doors.length).toBeGreaterThanOrEqual(4)
  const looks = () => database().auditEntry.count({ where: { verb: 'reveal' } })
  const before = await looks()
  const shown = new Map<Kept, Set<string>>()
  let answered = 0
  for (const { ask } of doors)
    for (const [who, actor] of Object.entries(people))
      for (const id of ids) {
        gate.actor = actor
        const form = new FormData()
        form.append('id', id)
        const found = told(JSON.stringify(await ask(null, form)))
        if (found.length > 0) answered += 1
        for (const kept of KEPT)
          if (Object.values(MARKS[kept]).some((mark) => found.includes(mark)))
            shown.set(kept, (shown.get(kept) ?? new Set()).add(who))
      }
  const lookedAt = (kept: Kept) => [...(shown.get(kept) ?? [])].sort()
  // Whom one reaches who posted a need: the team where there is a door, and nobody else.
  const asked = KEPT.map((kept) => [kept, lookedAt(kept).filter((who) => kept !== 'asker' || !TEAM.includes(who))])
  expect(asked).toEqual(KEPT.map((kept) => [kept, [...MAY_LOOK[kept]].sort()]))
  expect(await looks()).toBe(before + answered)
}, 60_000)

test('no mail says it but to themselves, where the address alone is theirs', async () => {
  const written: { message: Message; text: string; email: string }[] = []
  const waiting = await database().notification.findMany({ where: { status: 'PENDING' } })
  for (const { id, email } of waiting)
    await sendNotification(id, async (message) => {
      const letter = await compose(message)
      written.push({ message, text: `${letter.subject} ${letter.text} ${letter.html}`, email })
      return letter
    })
  expect(new Set(written.map(({ message }) => message.kind))).toEqual(
    new Set(['application', 'asker', 'candidate', 'founder', 'introduction', 'need', 'referral', 'project', 'service']),
  )
  for (const { message, text, email } of written) {
    expect(told(text)).toEqual([])
    const { payload } = message
    const to = 'to' in payload ? payload.to : undefined
    expect(told(JSON.stringify({ ...payload, to: undefined }))).toEqual([])
    expect(to === undefined || (email === '' && secrets.includes(to))).toBe(true)
  }
})

test('no inbox keeps it, no audit entry and no line of the log', async () => {
  const inboxes = await database().notification.findMany({ select: { inbox: true } })
  const audit = await database().auditEntry.findMany({ select: { details: true, actorName: true } })
  expect([inboxes.length > 20, audit.length > 20]).toEqual([true, true])
  expect(told(JSON.stringify([inboxes, audit]))).toEqual([])
  log().info({ person: MARKS.founder, email: MARKS.asker.email }, 'as a careless line would')
  expect(logged.join('')).toContain('as a careless line would')
  expect(told(logged.join('').replaceAll(MARKS.founder.name, ''))).toEqual([])
})

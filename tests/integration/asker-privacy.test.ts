import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { compose } from '@/lib/documents/notifications'
import { moveMatch } from '@/lib/domains/matches/commands'
import { answerAsAsker, eraseAsker, publishNeed, revealToPartner } from '@/lib/domains/needs/commands'
import { sendNotification } from '@/lib/domains/notifications/commands'
import { revealAsker } from '@/lib/domains/services/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aNeedPosted, routed } from '@/tests/support/builders/needs'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import { matchAt, requestAt } from '@/tests/support/builders/services'
import { aCompany, aPartner, type Partner } from '@/tests/support/builders/talent'
import '@/tests/support/database'
import { whereInDump } from '@/tests/support/dump'
import { askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'

/** Planted in what is kept of the asker, and nowhere else. */
const MARKS = { name: '丹丘即墨印', email: 'crimson-mark-5177@example.org', phone: '+99 7351 6642 118' }
/** What the company wrote, which those see who work on it, and the public only as it agreed. */
const COMPANY = '朱鹮轴承机密有限公司'
const TITLE = '朱鹮专用题目'
const CONTACT = Object.values(MARKS)
const QUERIES = await everyQuery()
const people: Record<string, Actor> = { visitor }
let desk: Desk
let [taking, waiting]: Partner[] = []
let [id, token] = ['', '']
let matches: string[] = []

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  const { enclaveId } = desk
  const [first, second, stranger] = [await aPartner(), await aPartner('UNIVERSITY'), await aPartner()]
  ;[taking, waiting] = [first, second]
  const team = await aCompany(enclaveId)
  ;({ id, token } = await aNeedPosted(enclaveId, { ...MARKS, companyName: COMPANY, title: TITLE, show: 'on' }))
  matches = await routed(desk, id, [first, second, { ...team }])
  people['ops of this park'] = desk.ops.actor
  people['lead of this park'] = desk.lead.actor
  people['ops of another park'] = (await aDesk((await anEnclave()).id)).ops.actor
  people['partner that took it'] = first.actor
  people['partner that waits'] = second.actor
  people['resident that was asked'] = team.actor
  const member = [{ role: 'TENANT_MEMBER', organisationId: team.organisationId }] as const
  people['its member'] = actorWith(member, (await anAccount([...member])).id)
  people['partner that was not asked'] = stranger.actor
  people['another resident'] = (await aCompany(enclaveId)).actor
  people.district = (await aGroup(await aDistrict('990662'))).actor
  for (const grant of [{ role: 'ADMIN' }, { role: 'GOV', enclaveId }, { role: 'REVIEWER', enclaveId }] as const)
    people[grant.role] = actorWith([grant], (await anAccount([grant])).id)
})

/** Who was told of the person, and who of the company, by what can be fetched. */
async function whoIsTold() {
  const found = await database().person.findMany()
  const sealed = found.flatMap(({ name, email, phone, key }) => [name, email, phone ?? '', key ?? ''])
  const secrets = [...CONTACT, ...sealed].filter((one) => one !== '')
  const others = [{ enclaveId: desk.enclaveId }, { before: undefined }, 'partnerPlatforms']
  const [person, company] = [new Set<string>(), new Set<string>()]
  let answered = 0
  for (const query of QUERIES)
    for (const { who, json } of await askAs(people, query, { ids: [id, matches[0] ?? '', desk.enclaveId], others })) {
      if (json.includes(id) || matches.some((match) => json.includes(match))) answered += 1
      if (secrets.some((mark) => json.includes(mark))) person.add(who)
      if (json.includes(COMPANY)) company.add(who)
    }
  expect(answered).toBeGreaterThan(5)
  return { person: [...person], company: [...company].sort() }
}

/** Who may look, by asking each at every door. */
async function whoMayLook(): Promise<string[]> {
  const open: string[] = []
  for (const [who, actor] of Object.entries(people)) {
    const doors = [revealAsker(actor, { id }), ...matches.map((match) => revealToPartner(actor, { id: match }))]
    const codes = await Promise.all(doors.map(refusedWith))
    for (const code of codes) expect([null, 'not_found']).toContain(code)
    if (codes.includes(null)) open.push(who)
  }
  return open.sort()
}

/** The tables and files that hold one of these texts. */
const whereItStands = async (marks: readonly string[]) => [...new Set(await whereInDump(marks))]

const TEAM = ['lead of this park', 'ops of this park']
const ASKED = ['partner that took it', 'partner that waits', 'resident that was asked']
const share = (answer: 'give' | 'withdraw') => answerAsAsker({ token, about: 'SHARE_ASKER', answer, id: matches[0] })

describe('who posted a need is known to nobody but by an audited look', () => {
  test('before they consent: to the park’s team alone; the company by name to those it was sent to, too, and not in public', async () => {
    await publishNeed(desk.ops.actor, await requestAt(id))
    expect(await whoIsTold()).toEqual({ person: [], company: [...TEAM, ...ASKED].sort() })
    expect(await whoMayLook()).toEqual(TEAM)
  }, 240_000)

  test('after they consent: to that one partner, too, and not to the others; it stands in the audit who looked', async () => {
    await share('give')
    const by = taking?.actor ?? visitor
    await moveMatch(by, { ...(await matchAt(matches[0] ?? '')), event: 'take', reason: undefined })
    expect((await whoIsTold()).person).toEqual([])
    const looks = () => database().auditEntry.count({ where: { verb: 'reveal' } })
    const before = await looks()
    expect(await whoMayLook()).toEqual([...TEAM, 'partner that took it'].sort())
    expect(await looks()).toBe(before + 3)
    expect(await revealToPartner(by, { id: matches[0] ?? '' })).toEqual(MARKS)
  }, 240_000)

  test('no letter says it, and a letter to them goes to them alone', async () => {
    const seen: { to: string; text: string }[] = []
    for (const row of await database().notification.findMany({ where: { status: 'PENDING' } }))
      await sendNotification(row.id, async (message) => {
        const letter = await compose(message)
        const to = message.kind === 'asker' ? message.payload.to : row.email
        seen.push({ to, text: `${letter.subject} ${letter.text} ${letter.html}` })
        return letter
      })
    expect(seen.filter(({ to }) => to === MARKS.email)).toHaveLength(3)
    expect(seen.length).toBeGreaterThan(6)
    for (const { text } of seen) for (const mark of [...CONTACT, COMPANY]) expect(text).not.toContain(mark)
  })

  test('no table and no file holds it in clear while it is kept, and the company stands with the need alone', async () => {
    expect(await whereItStands(CONTACT)).toEqual([])
    expect(await whereItStands([COMPANY])).toEqual(['public."ServiceRequest"'])
    expect(new Set(await whereItStands([TITLE]))).toEqual(new Set(['public."ServiceRequest"', 'public."Notification"']))
  })

  test('after the consent is withdrawn: to the partner no more', async () => {
    await share('withdraw')
    expect(await whoMayLook()).toEqual(TEAM)
  })

  test('after an erasure: to nobody, and nothing of it is left, neither in clear nor sealed', async () => {
    await share('give')
    const [person] = await database().person.findMany()
    const sealed = [person?.name, person?.email, person?.phone].filter((one) => typeof one === 'string')
    expect(sealed).toHaveLength(3)
    await eraseAsker({ token })
    expect(await whoMayLook()).toEqual([])
    expect(await whereItStands([...CONTACT, COMPANY, TITLE, ...sealed])).toEqual([])
    expect(await whoIsTold()).toEqual({ person: [], company: [] })
    const late = moveMatch(waiting?.actor ?? visitor, {
      ...(await matchAt(matches[1] ?? '')),
      event: 'take',
      reason: undefined,
    })
    expect(await refusedWith(late)).toBe('invalid_transition')
  }, 240_000)
})

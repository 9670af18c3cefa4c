import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { gradeMatch } from '@/lib/domains/matches/commands'
import { deskMatch, deskMatches, myMatches, requestMatches } from '@/lib/domains/matches/queries'
import { MATCH_EVENTS, matchFilter } from '@/lib/domains/matches/schema'
import { inboxOf } from '@/lib/domains/notifications/queries'
import { revealAsker, routeRequest } from '@/lib/domains/services/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import { aRequest, matchAt, moveBy, requestAt } from '@/tests/support/builders/services'
import { aCompany, aPartner, type Company, type Partner } from '@/tests/support/builders/talent'
import { askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

/** Of the request that went to one partner alone: none of it may reach the other. */
const OWN = { title: '甲标记题目', body: '甲标记内容' }
/** Of the request that both have: what the one did with it may not reach the other. */
const REASON = '甲标记退回理由'
const NEAR = '甲标记服务平台'
const MARKS = [OWN.title, OWN.body, REASON, NEAR]
const QUERIES = await everyQuery()
const strangers: Record<string, Actor> = { visitor }
const known: Record<string, Actor> = {}
const ids = { own: '', ownMatch: '', both: '', near: '', rival: '' }
let desk: Desk
let company: Company
let near: Partner
let rival: Partner

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  const { enclaveId } = desk
  company = await aCompany(enclaveId)
  near = await aPartner()
  rival = await aPartner()
  await database().organisation.update({
    where: { id: near.organisationId },
    data: { nameZh: NEAR, nameEn: NEAR },
  })
  await database().account.update({ where: { id: near.id }, data: { name: NEAR } })
  const route = async (id: string, partners: readonly Partner[]) => {
    await routeRequest(desk.ops.actor, {
      ...(await requestAt(id)),
      partners: partners.map(({ organisationId }) => organisationId),
    })
    return database().serviceMatch.findMany({ where: { requestId: id } })
  }
  ids.own = await aRequest(company, OWN)
  ids.ownMatch = (await route(ids.own, [near]))[0]?.id ?? ''
  ids.both = await aRequest(company, { title: '共同的题目', body: '共同的内容' })
  const matches = await route(ids.both, [near, rival])
  ids.near = matches.find(({ partnerId }) => partnerId === near.organisationId)?.id ?? ''
  ids.rival = matches.find(({ partnerId }) => partnerId === rival.organisationId)?.id ?? ''
  await moveBy(near.actor, ids.near, 'notForMe', REASON)

  known['ops of this park'] = desk.ops.actor
  known['lead of this park'] = desk.lead.actor
  known['the asker'] = company.actor
  const member = [{ role: 'TENANT_MEMBER', organisationId: company.organisationId }] as const
  known['its member'] = actorWith([...member], (await anAccount([...member])).id)
  known['the partner'] = near.actor
  strangers['the other partner'] = rival.actor
  strangers['a partner without any'] = (await aPartner()).actor
  strangers['another resident'] = (await aCompany(enclaveId)).actor
  strangers['the team of another park'] = (await aDesk((await anEnclave()).id)).lead.actor
  strangers['a district'] = (await aGroup(await aDistrict('990662'))).actor
  for (const grant of [
    { role: 'GOV', enclaveId },
    { role: 'REVIEWER', enclaveId },
  ] as const)
    strangers[grant.role] = actorWith([grant], (await anAccount([grant])).id)
  const worker = [{ role: 'TENANT_MEMBER', organisationId: near.organisationId }] as const
  strangers['a member of the partner who does not answer for it'] = actorWith(
    [...worker],
    (await anAccount([...worker])).id,
  )
}, 60_000)

/** Of what the partner is told only by what it is called, which the park publishes of partners with agreements. */
const secret = MARKS.filter((mark) => mark !== NEAR)

describe('a partner reads what was routed to it, and nothing else', () => {
  test('no query tells anybody else of a request, nor one partner what another did with it', async () => {
    const about = { ids: [...Object.values(ids), desk.enclaveId], others: [{ enclaveId: desk.enclaveId }] }
    const told: string[] = []
    const reached = new Set<string>()
    for (const query of QUERIES) {
      for (const { who, json } of await askAs(strangers, query, about))
        if (secret.some((mark) => json.includes(mark)) || (who === 'the other partner' && json.includes(NEAR)))
          told.push(`${query.name} to ${who}`)
      for (const { who, json } of await askAs(known, query, about)) if (json.includes(OWN.title)) reached.add(who)
    }
    expect(told).toEqual([])
    // The marks are where they should be found, so that their absence means something.
    expect([...reached].sort()).toEqual(Object.keys(known).sort())
  }, 240_000)

  test('the other partner reads the request they share as if it alone had been asked', async () => {
    const sheet = await deskMatch(rival.actor, ids.rival)
    expect(sheet?.shown?.body).toBe('共同的内容')
    const said = JSON.stringify([sheet, await deskMatches(rival.actor, matchFilter.parse({}))], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const mark of [...MARKS, ids.near, near.organisationId, near.id]) expect(said.includes(mark), mark).toBe(false)
    for (const id of [ids.near, ids.ownMatch]) expect(await deskMatch(rival.actor, id)).toBeNull()
    for (const actor of [near.actor, rival.actor]) {
      expect(await myMatches(actor, ids.both)).toEqual([])
      expect(await requestMatches(actor, ids.both)).toEqual([])
    }
  })

  test('no command moves what was not routed to one, or opens what it is not to open', async () => {
    const everybody = Object.entries(strangers).filter(([who]) => who !== 'the other partner')
    for (const [who, actor] of [...everybody, ['the other partner', rival.actor] as const])
      for (const id of [ids.ownMatch, ids.near]) {
        for (const event of MATCH_EVENTS)
          expect(await refusedWith(moveBy(actor, id, event, '因为')), `${event} by ${who}`).toBe('not_found')
        const grades = { speed: 1, usefulness: 1, again: 1 }
        expect(await refusedWith(gradeMatch(actor, { ...(await matchAt(id)), ...grades })), who).toBe('not_found')
      }
    for (const [who, actor] of Object.entries({ ...strangers, partner: near.actor, asker: company.actor })) {
      const partners = [rival.organisationId]
      expect(await refusedWith(routeRequest(actor, { ...(await requestAt(ids.own)), partners })), who).toBe('not_found')
      expect(await refusedWith(revealAsker(actor, { id: ids.own })), who).toBe('not_found')
    }
    const { status } = await database().serviceMatch.findUniqueOrThrow({ where: { id: ids.ownMatch } })
    expect(status).toBe('SENT')
  })

  test('inbox and mails tell each of its own alone', async () => {
    const { entries } = await inboxOf(rival.actor, {})
    expect(entries.map(({ path }) => path)).toEqual([`/desk/requests/${ids.rival}`])
    const mails = await database().notification.findMany({
      where: { OR: [{ accountId: rival.id }, { email: rival.email }] },
    })
    expect(mails.length).toBeGreaterThan(0)
    for (const { id, payload, email, inbox } of mails) {
      const said = (payload ? unseal(payload, `Notification.payload ${id}`) : '') + JSON.stringify(inbox)
      expect(email).toBe(rival.email)
      expect(said).toContain('共同的题目')
      for (const mark of [...MARKS, '共同的内容', ids.near, ids.both]) expect(said.includes(mark), mark).toBe(false)
    }
    // The asker and the team are told the reason by mail; neither reads who of the partner's people it was.
    const others = await database().notification.findMany({ where: { accountId: { in: [company.id, desk.ops.id] } } })
    const told = others.map(({ id, payload }) => (payload ? unseal(payload, `Notification.payload ${id}`) : ''))
    expect(told.filter((one) => one.includes(REASON))).toHaveLength(2)
    for (const one of told) expect(one).not.toContain(NEAR)
  })

  test('who asked reads how each answered, and nobody of a partner by name', async () => {
    const rows = await myMatches(company.actor, ids.both)
    expect(rows.flatMap(({ moves }) => moves.map(({ actorName }) => actorName)).filter((name) => name)).toEqual([])
    expect(rows.find(({ id }) => id === ids.near)?.moves.at(-1)?.reason).toBe(REASON)
  })
})

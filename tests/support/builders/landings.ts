import { randomUUID } from 'node:crypto'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { columnOfDay, now, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { aCode } from '@/tests/support/builders/codes'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aGroup, type Desk, type Group } from '@/tests/support/builders/projects'
import { someone } from '@/tests/support/builders/residency'

let count = 0

/** A landing that both sides confirmed, without the course that led to it: for runs that need many. @returns its id */
export async function aBareLanding(desk: Desk, group: Group): Promise<string> {
  count += 1
  const { enclaveId } = desk
  const { districtId } = group
  const names = { slug: `landed-${randomUUID()}`, nameZh: `第${count}落地项目`, nameEn: `Landed project ${count}` }
  const known = { direction: 'BRINGING_IN', recordOrigin: 'RECORDED', status: 'LANDED' } as const
  const project = await database().project.create({ data: { ...names, ...known, enclaveId } })
  const sent = { status: 'ACCEPTED', terms: '两年免租', reference: randomUUID(), createdAt: now() } as const
  const referral = await database().referral.create({ data: { ...sent, projectId: project.id, districtId } })
  const turned = { purpose: 'CONFIRM', turnedAt: now() } as const
  const keys = [
    { ...turned, side: 'PARK' as const, accountId: desk.lead.id },
    { ...turned, side: 'DISTRICT' as const, accountId: group.id },
  ]
  const entity = { entityName: `第${count}公司`, uscc: aCode('990304', count), registeredOn: columnOfDay(today()) }
  const own = { status: 'CONFIRMED', reference: randomUUID(), proposedSide: 'PARK', ...entity } as const
  const of = { projectId: project.id, referralId: referral.id, districtId }
  return (await database().landing.create({ data: { ...own, ...of, keys: { create: keys } } })).id
}

export const LANDING_PEOPLE = ['ops', 'lead', 'officer', 'both', 'rival', 'stranger', 'visitor', 'timer'] as const
export type LandingPerson = (typeof LANDING_PEOPLE)[number]

/** Everybody who may come to a landing of the desk and the group, and some who may not. */
export async function landingPeople(desk: Desk, group: Group): Promise<Record<LandingPerson, Actor>> {
  const { id } = await anAccount([])
  const both = [
    { role: 'OPS_LEAD', enclaveId: desk.enclaveId },
    { role: 'DISTRICT', districtId: group.districtId },
  ] as const
  const elsewhere = await database().enclave.findFirstOrThrow({ where: { id: { not: desk.enclaveId } } })
  return {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    officer: group.actor,
    both: actorWith(both, id),
    rival: (await aGroup(await aDistrict(`99${7000 + count}`))).actor,
    stranger: (await someone('OPS_LEAD', elsewhere.id)).actor,
    visitor,
    timer: systemActor('timer'),
  }
}

/** For which sides a person of landingPeople speaks. */
export const SPEAKS_FOR: Record<LandingPerson, readonly Side[]> = {
  ops: ['PARK'],
  lead: ['PARK'],
  officer: ['DISTRICT'],
  both: ['PARK', 'DISTRICT'],
  rival: [],
  stranger: [],
  visitor: [],
  timer: [],
}

/** The founder's link to a check, as its mail brought it: only the hash of what was mailed is kept. @returns its token */
export async function aCheckLink(checkId: string): Promise<string> {
  const token = newToken()
  const { id } = await database().personLink.findFirstOrThrow({ where: { purpose: 'CHECK', recordId: checkId } })
  await database().personLink.update({ where: { id }, data: { tokenHash: hashToken(token) } })
  return token
}

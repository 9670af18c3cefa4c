import { describe, expect, test } from 'vitest'
import { dayOfColumn, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { checkoutTenancy, createTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import { freeRooms, lettingPlan, tenancySheet } from '@/lib/domains/tenancies/queries'
import type { TenancyMove } from '@/lib/domains/tenancies/schema'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import {
  aBareDraft,
  aContract,
  anAcceptance,
  anActiveTenancy,
  anOrganisation,
  aTeam,
  aTenancy,
  type Team,
  tenancyVersion,
} from '@/tests/support/builders/tenancies'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const DONE = { keys: 'on', inspection: 'on', equipment: 'on', address: 'on' } as const

async function aPark() {
  const { id: enclaveId } = await anEnclave()
  const room = await aRoom(enclaveId)
  const team = await aTeam(enclaveId)
  return { enclaveId, room, team, organisationId: await anOrganisation(`o-${enclaveId}`) }
}
type Park = Awaited<ReturnType<typeof aPark>>

const move = async (team: Team, id: string, who: 'ops' | 'lead', event: TenancyMove['event'], reason?: string) =>
  moveTenancy(team[who].actor, { id, version: await tenancyVersion(id), event, reason })

const statusOf = async (id: string) => (await database().tenancy.findUniqueOrThrow({ where: { id } })).status

/** A tenancy that waits for its approval. */
async function aWaiting({ team, organisationId }: Park, roomId: string, startOn: string, endOn?: string) {
  const days = endOn ? { startOn, endOn } : { startOn }
  const id = await aBareDraft({ enclaveId: team.enclaveId, organisationId, roomId, ...days })
  await move(team, id, 'ops', 'submit')
  return id
}

/** A tenancy that runs. */
async function aRunning(park: Park, roomId: string) {
  const id = await aWaiting(park, roomId, today())
  await aContract(id, park.team.ops.id)
  await move(park.team, id, 'lead', 'approve')
  for (const event of ['sign', 'activate'] as const) await move(park.team, id, 'ops', event)
  return id
}

describe('a room', () => {
  test('that is taken is approved to nobody else: the refusal names room and days, and nothing has moved', async () => {
    const park = await aPark()
    const { team, room, enclaveId } = park
    const first = await aWaiting(park, room, '2027-01-01', '2027-12-31')
    const second = await aWaiting(park, room, '2027-12-31', '2028-12-30')
    await move(team, first, 'lead', 'approve')
    const logs = () => database().statusLog.count({ where: { recordId: second } })
    const before = { version: await tenancyVersion(second), logs: await logs() }
    const mails = await database().notification.count()
    const { code } = await database().room.findUniqueOrThrow({ where: { id: room } })
    await expect(move(team, second, 'lead', 'approve')).rejects.toMatchObject({
      code: 'room_taken',
      params: { room: code, period: '2027-01-01 – 2027-12-31' },
    })
    expect(await statusOf(second)).toBe('PENDING_APPROVAL')
    expect({ version: await tenancyVersion(second), logs: await logs() }).toEqual(before)
    expect(await database().notification.count()).toBe(mails)
    const sheet = await tenancySheet(team.lead.actor, second)
    expect(sheet?.rooms.map(({ conflicts }) => conflicts.map(({ toOn }) => toOn && dayOfColumn(toOn)))).toEqual([
      ['2027-12-31'],
    ])
    expect(await freeRooms(team.ops.actor, enclaveId, '2027-12-31')).toEqual([])
  })

  test('is free on the day after: ranges that meet back to back are both approved', async () => {
    const park = await aPark()
    const { team, room, enclaveId } = park
    const first = await aWaiting(park, room, '2027-01-01', '2027-12-31')
    const second = await aWaiting(park, room, '2028-01-01')
    await move(team, first, 'lead', 'approve')
    const free = async (from: string, to?: string) =>
      (await freeRooms(team.ops.actor, enclaveId, from, to)).map(({ id }) => id)
    expect(await free('2028-01-01')).toEqual([room])
    expect(await free('2026-01-01', '2026-12-31')).toEqual([room])
    expect(await free('2026-01-01', '2027-01-01')).toEqual([])
    await move(team, second, 'lead', 'approve')
    expect([await statusOf(first), await statusOf(second)]).toEqual(['PENDING_SIGNATURE', 'PENDING_SIGNATURE'])
  })

  test('without a last day is blocked for ever', async () => {
    const park = await aPark()
    const { team, room, enclaveId } = park
    const open = await aWaiting(park, room, '2027-01-01')
    const later = await aWaiting(park, room, '2090-01-01', '2090-12-31')
    await move(team, open, 'lead', 'approve')
    expect(await refusedWith(move(team, later, 'lead', 'approve'))).toBe('room_taken')
    expect(await freeRooms(team.ops.actor, enclaveId, '2090-01-01')).toEqual([])
  })

  test.each([
    [
      'void',
      async (park: Park) => {
        const id = await aWaiting(park, park.room, today())
        await move(park.team, id, 'lead', 'approve')
        return async () => move(park.team, id, 'lead', 'void', '不再入驻')
      },
    ],
    [
      'terminate',
      async (park: Park) => {
        const id = await aRunning(park, park.room)
        return async () => move(park.team, id, 'lead', 'terminate', '违约')
      },
    ],
    [
      'checkout',
      async (park: Park) => {
        const id = await aRunning(park, park.room)
        await move(park.team, id, 'lead', 'giveNotice', '搬迁')
        return async () => checkoutTenancy(park.team.ops.actor, { id, version: await tenancyVersion(id), ...DONE })
      },
    ],
  ] as const)('is held until %s, and free at once after it', async (_, prepare) => {
    const park = await aPark()
    const { team, room, enclaveId } = park
    const end = await prepare(park)
    const stateOf = async () =>
      (await lettingPlan(team.ops.actor, enclaveId)).flatMap(({ buildings }) =>
        buildings.flatMap(({ floors }) => floors.flatMap(({ rooms }) => rooms.map(({ state }) => state))),
      )
    expect(await freeRooms(team.ops.actor, enclaveId, today())).toEqual([])
    expect(await stateOf()).toEqual(['HELD'])
    await end()
    expect((await freeRooms(team.ops.actor, enclaveId, today())).map(({ id }) => id)).toEqual([room])
    expect(await stateOf()).toEqual(['FREE'])
    const next = await aWaiting(park, room, today())
    await move(team, next, 'lead', 'approve')
    expect(await statusOf(next)).toBe('PENDING_SIGNATURE')
  })

  test('that is not let, not there yet or another park’s is not offered', async () => {
    const park = await aPark()
    const { team, room, enclaveId } = park
    const { id: elsewhere } = await anEnclave()
    const foreign = await aRoom(elsewhere)
    const [closed, later] = [await aRoom(enclaveId), await aRoom(enclaveId)]
    await database().room.update({ where: { id: closed }, data: { lettable: false } })
    await database().room.update({ where: { id: later }, data: { availableFrom: new Date('2031-05-01') } })
    const offered = async (from: string) => (await freeRooms(team.ops.actor, enclaveId, from)).map(({ id }) => id)
    expect(await offered('2031-04-30')).toEqual([room])
    expect((await offered('2031-05-01')).sort()).toEqual([room, later].sort())
    expect(await freeRooms(team.ops.actor, elsewhere, '2031-05-01')).toEqual([])
    const { id, version } = await anAcceptance(team)
    const make = (rooms: string[]) => createTenancy(team.ops.actor, { id, version, rooms, startOn: today() })
    for (const wrong of [[foreign], [closed], [room, foreign]]) expect(await refusedWith(make(wrong))).toBe('not_found')
    expect(await database().tenancy.count({ where: { applicationId: id } })).toBe(0)
  })
})

describe('a tenancy', () => {
  test('is not signed without its contract', async () => {
    const park = await aPark()
    const { team, room } = park
    const id = await aWaiting(park, room, today())
    await move(team, id, 'lead', 'approve')
    expect(await refusedWith(move(team, id, 'ops', 'sign'))).toBe('document_missing')
    expect(await statusOf(id)).toBe('PENDING_SIGNATURE')
    await aContract(id, team.ops.id)
    await move(team, id, 'ops', 'sign')
    expect(await statusOf(id)).toBe('SIGNED')
  })

  test.each([
    ['on', true],
    ['', false],
  ])(
    'that begins makes the applicant its admin, and publishes the name only with consent (%j)',
    async (publish, published) => {
      const { team } = await aPark()
      const { organisationId, applicant } = await anActiveTenancy(team, {
        change: (answers) => {
          answers.organisation.uscc = publish ? '91330304MA2C00001Y' : '91310000MA1FL0002W'
          answers.declarations.publish = publish
        },
      })
      const organisation = await database().organisation.findUniqueOrThrow({ where: { id: organisationId } })
      expect(organisation.published).toBe(published)
      const held = await database().membership.findMany({ where: { accountId: applicant.id, organisationId } })
      expect(held.map(({ role, endedAt }) => [role, endedAt])).toEqual([['TENANT_ADMIN', null]])
    },
  )

  test('of an applicant with a known code belongs to the organisation that is there already', async () => {
    const { team } = await aPark()
    const uscc = '91330302MA2CP0003A'
    const change = (nameZh: string) => ({
      change: ({ organisation }: { organisation: Record<string, string> }) =>
        void Object.assign(organisation, { uscc, nameZh }),
    })
    const one = await aTenancy(team, change('甲材料公司'))
    const two = await aTenancy(team, change('甲材料有限公司'))
    const found = await database().tenancy.findMany({ where: { id: { in: [one.id, two.id] } } })
    expect(new Set(found.map(({ organisationId }) => organisationId)).size).toBe(1)
    expect(await database().organisation.findMany({ where: { uscc } })).toMatchObject([{ nameZh: '甲材料公司' }])
  })

  test('is made of its application once', async () => {
    const { team, room } = await aPark()
    const { id, version } = await anAcceptance(team)
    const input = { id, version, rooms: [room], startOn: today(), endOn: shiftDay(today(), 364) }
    await createTenancy(team.ops.actor, input)
    expect(await refusedWith(createTenancy(team.ops.actor, input))).toBe('stale')
    const again = { ...input, version: version + 1 }
    expect(await refusedWith(createTenancy(team.ops.actor, again))).toBe('invalid_transition')
  })
})

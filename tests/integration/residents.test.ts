import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedResidentCounts, publishedResidents, publishedTenant } from '@/lib/domains/organisations/queries'
import { NO_FILTER } from '@/lib/domains/organisations/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aSource } from '@/tests/support/builders/organisations'
import { anActiveTenancy, aTeam, aTenancy } from '@/tests/support/builders/tenancies'
import { asOwner } from '@/tests/support/database'

const USCC = { first: '91330304MA2C00001Y', second: '91310000MA1FL0002W', third: '91330302MA2CP0003A' }

/** A park of which a source says that it had recruited 46. */
async function aPark() {
  const { id: enclaveId } = await anEnclave()
  const { slug } = await database().enclave.findUniqueOrThrow({ where: { id: enclaveId } })
  const stated = { enclaveId, metricKey: 'tenantsRecruited', value: 46, sourceId: await aSource() }
  await database().metricBaseline.create({ data: stated })
  const figure = async (query = {}) => figureRecords(visitor, 'tenantsRecruited', { enclaveSlug: slug, ...query })
  return { team: await aTeam(enclaveId), enclaveId, slug, figure }
}

describe('who moves in', () => {
  test('stands in the directory at once and counts one more than was reported', async () => {
    const { team, enclaveId, figure } = await aPark()
    expect((await figure()).figure).toMatchObject({ value: 46, recorded: 0 })
    const waiting = await aTenancy(team, {
      change: ({ organisation }) => Object.assign(organisation, { uscc: USCC.first }),
    })
    expect((await figure()).figure.value).toBe(46)
    expect((await publishedResidents(enclaveId, NO_FILTER, {}, 10)).entries).toEqual([])
    await anActiveTenancy(team, {
      change: ({ organisation }) => Object.assign(organisation, { uscc: USCC.second, nameZh: '新来材料公司' }),
    })
    const { figure: now, rows } = await figure()
    expect(now).toMatchObject({ value: 47, recorded: 1, itemised: 0 })
    expect(rows.map(({ subjectZh, residentKind, part }) => [subjectZh, residentKind, part])).toEqual([
      ['新来材料公司', 'HOST_COMPANY', 'recorded'],
    ])
    const { entries } = await publishedResidents(enclaveId, NO_FILTER, {}, 10)
    expect(
      entries.map(({ nameZh, residencies }) => [nameZh, residencies[0]?.direction, residencies[0]?.source]),
    ).toEqual([['新来材料公司', 'BRINGING_IN', null]])
    expect((await publishedResidentCounts(enclaveId, NO_FILTER)).found).toBe(1)
    expect(await publishedTenant(entries[0]?.slug ?? '')).toMatchObject({ tenant: { nameZh: '新来材料公司' } })
    expect(waiting.id).not.toBe('')
  })

  test('counts unseen where they did not agree to be published', async () => {
    const { team, enclaveId, figure } = await aPark()
    const { organisationId } = await anActiveTenancy(team, {
      change: ({ organisation, declarations }) => {
        organisation.uscc = USCC.third
        declarations.publish = ''
      },
    })
    expect(await figure()).toMatchObject({ figure: { value: 47 }, rows: [], hidden: 1 })
    expect((await publishedResidents(enclaveId, NO_FILTER, {}, 10)).entries).toEqual([])
    const { slug } = await database().organisation.findUniqueOrThrow({ where: { id: organisationId } })
    expect(await publishedTenant(slug)).toBeNull()
  })

  test('counts once, on the Shanghai day of the first activation, however often they move', async () => {
    const { team, figure } = await aPark()
    const first = await anActiveTenancy(team, {
      change: ({ organisation }) => Object.assign(organisation, { uscc: '', kind: 'TEAM' }),
    })
    await asOwner(`ALTER TABLE "StatusLog" DISABLE TRIGGER ALL`)
    // 2026-03-01 in Shanghai begins while it is still February in UTC.
    await asOwner(`UPDATE "StatusLog" SET at = '2026-02-28T16:00:00Z' WHERE "recordId" = $1 AND event = 'activate'`, [
      first.id,
    ])
    await asOwner(`ALTER TABLE "StatusLog" ENABLE TRIGGER ALL`)
    const in2026 = async (from: string, to: string) => (await figure({ from, to })).figure.recorded
    expect(await in2026('2026-03-01', '2026-03-31')).toBe(1)
    expect(await in2026('2026-02-01', '2026-02-28')).toBe(0)
    expect((await figure()).rows.map(({ residentKind, countedOn }) => [residentKind, countedOn])).toEqual([
      ['TEAM', '2026-03-01'],
    ])
  })

  test('is no news where a source states that they were there before', async () => {
    const { team, enclaveId, figure } = await aPark()
    const { organisationId } = await anActiveTenancy(team, {
      change: ({ organisation }) => Object.assign(organisation, { uscc: '', kind: 'TEAM', nameZh: '早来团队' }),
    })
    const sourceId = await aSource()
    await database().reportedResidency.create({
      data: { organisationId, enclaveId, direction: 'BRINGING_IN', sourceId },
    })
    expect((await figure()).figure).toMatchObject({ value: 46, recorded: 0 })
    expect((await publishedResidents(enclaveId, NO_FILTER, {}, 10)).entries).toHaveLength(1)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { publishedResidentCounts, publishedResidents } from '@/lib/domains/organisations/queries'
import { type DirectoryFilter, NO_FILTER } from '@/lib/domains/organisations/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict, anIndustry, anOrganisation, aResident } from '@/tests/support/builders/organisations'

let enclaveId = ''
const looking = (filter: Partial<DirectoryFilter>): DirectoryFilter => ({ ...NO_FILTER, ...filter })

async function found(filter: Partial<DirectoryFilter>): Promise<string[]> {
  const { entries } = await publishedResidents(enclaveId, looking(filter), {}, 100)
  return entries.map(({ slug }) => slug)
}

beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  const other = await anEnclave()
  const [digital, pumps] = [await anIndustry('DIGITAL'), await anIndustry('PUMPS_VALVES')]
  const district = await aDistrict('990101')
  await aResident(
    enclaveId,
    { slug: 'yst', nameZh: '东城易视通科技有限公司', kind: 'TEAM', industryId: digital },
    'BRINGING_IN',
  )
  await aResident(enclaveId, {
    slug: 'yueqing',
    nameZh: '乐清（西都）电气100%_',
    industryId: digital,
    homeDistrictId: district,
  })
  await aResident(enclaveId, {
    slug: 'anrong',
    nameZh: '安榕泵业',
    nameEn: 'Anrong Pumps',
    industryId: pumps,
    homeDistrictId: district,
  })
  await aResident(enclaveId, { slug: 'three', nameZh: '3D打印', nameEn: 'Three D' })
  await aResident(other.id, { slug: 'elsewhere', nameZh: '易视通分园' })
  await anOrganisation({ slug: 'unpublished', nameZh: '易视通未公开' })
})

describe('searching the directory', () => {
  test.each(['易视通', 'yishitong', 'yst', 'YST', 'ＹＳＴ', 'yi shi tong', 'Yishitong', '易shi通', ' yst '])(
    '%s finds 易视通',
    async (q) => {
      expect(await found({ q: q.trim() })).toEqual(['yst'])
    },
  )

  test('characters mean themselves: a name that only sounds alike is not found', async () => {
    expect(await found({ q: '一事通' })).toEqual([])
  })

  test('half-width brackets find full-width ones, and signs of patterns are only signs', async () => {
    expect(await found({ q: '(西都)' })).toEqual(['yueqing'])
    expect(await found({ q: '100%_' })).toEqual(['yueqing'])
    expect(await found({ q: '%' })).toEqual(['yueqing'])
    expect(await found({ q: "'; DROP TABLE x; --" })).toEqual([])
    expect(await found({ q: '\\' })).toEqual([])
  })

  test('the special reading of a place and the English name find it too', async () => {
    expect(await found({ q: 'yueqing' })).toEqual(['yueqing'])
    expect(await found({ q: 'anrong pumps' })).toEqual(['anrong'])
  })
})

describe('the directory', () => {
  test('holds the published residents of the enclave alone, in the order of their pinyin', async () => {
    expect(await found({})).toEqual(['three', 'anrong', 'yst', 'yueqing'])
  })

  test('several values of a facet widen it, several facets narrow', async () => {
    expect(await found({ industry: ['DIGITAL', 'PUMPS_VALVES'] })).toEqual(['anrong', 'yst', 'yueqing'])
    expect(await found({ industry: ['DIGITAL', 'PUMPS_VALVES'], district: ['990101'] })).toEqual(['anrong', 'yueqing'])
    expect(await found({ industry: ['DIGITAL'], direction: ['BRINGING_IN'], kind: ['TEAM'] })).toEqual(['yst'])
    expect(await found({ industry: ['NONE'] })).toEqual([])
  })

  test('the counts of a facet ignore its own selection and heed the others', async () => {
    const counts = await publishedResidentCounts(enclaveId, looking({ industry: ['DIGITAL'], district: ['990101'] }))
    expect(Object.fromEntries(counts.industry)).toEqual({ DIGITAL: 1, PUMPS_VALVES: 1 })
    expect(Object.fromEntries(counts.district)).toEqual({ '990101': 1 })
    expect(Object.fromEntries(counts.kind)).toEqual({ HOME_COMPANY: 1, TEAM: 0 })
    expect(Object.fromEntries(counts.direction)).toEqual({ GOING_OUT: 1, BRINGING_IN: 0 })
    expect([counts.found, counts.all]).toEqual([1, 4])
  })

  test('a choice shows as many as its count said', async () => {
    const filter = looking({ q: 'i', direction: ['GOING_OUT'] })
    const counts = await publishedResidentCounts(enclaveId, filter)
    for (const [kind, n] of counts.industry)
      expect((await publishedResidents(enclaveId, { ...filter, industry: [kind] }, {}, 100)).entries).toHaveLength(n)
  })

  test('tells of a zero result what removing each part would show', async () => {
    const counts = await publishedResidentCounts(enclaveId, looking({ q: 'yst', industry: ['PUMPS_VALVES'] }))
    expect(counts.found).toBe(0)
    expect(counts.without.get('q')).toBe(1)
    expect(counts.without.get('industry')).toBe(1)
    expect(counts.without.get('kind')).toBe(0)
  })

  test('counts the letters of what is found', async () => {
    const counts = await publishedResidentCounts(enclaveId, NO_FILTER)
    expect(Object.fromEntries(counts.letters)).toEqual({ '#': 1, a: 1, d: 1, y: 1 })
  })
})

test('paging shows every entry once, whatever the size of a page, and begins at a letter', async () => {
  const { id } = await anEnclave()
  const names = ['甲', '乙', '丙', '丁', '乙', '乙', '丙']
  for (const nameZh of names) await aResident(id, { nameZh })
  const whole = (await publishedResidents(id, NO_FILTER, {}, 100)).entries.map(({ slug }) => slug)
  expect(whole).toHaveLength(names.length)
  for (const size of [1, 2, 3, 7]) {
    const seen: string[] = []
    let after: [string, string] | undefined
    do {
      const page = await publishedResidents(id, NO_FILTER, { after }, size)
      expect(page.entries.length).toBeLessThanOrEqual(size)
      seen.push(...page.entries.map(({ slug }) => slug))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(whole)
  }
  const fromJ = await publishedResidents(id, NO_FILTER, { letter: 'j' }, 100)
  expect(fromJ.entries.map(({ nameZh }) => nameZh)).toEqual(['甲', '乙', '乙', '乙'])
})

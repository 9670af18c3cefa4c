import { describe, expect, test } from 'vitest'
import { type Asks, type Criteria, inOrder, isSilent, judgeSite, metOf } from '@/lib/domains/matching/schema'

const ASKS: Asks = {
  industry: 'HEALTH',
  readiness: 6,
  landMu: 10,
  plantM2: 3000,
  cleanRoomM2: null,
  powerKv: 10,
  capital: 500,
  people: null,
}
const SITE: Criteria = {
  industries: ['HEALTH', 'DIGITAL'],
  readiness: 4,
  landMu: 40,
  plantM2: 20_000,
  cleanRoomM2: 500,
  powerKv: 0.4,
  capital: 2000,
  people: 100,
}
const NOTHING: Criteria = {
  industries: [],
  readiness: null,
  landMu: null,
  plantM2: null,
  cleanRoomM2: null,
  powerKv: null,
  capital: null,
  people: null,
}
const standings = (asks: Asks, site: Criteria) =>
  Object.fromEntries(judgeSite(asks, site).map(({ rule, standing }) => [rule, standing]))

test('five of six are met, and what is missing is the 10 kV supply', () => {
  const rules = judgeSite(ASKS, SITE)
  expect(`${metOf(rules)}/${rules.length}`).toBe('5/6')
  const missing = rules.filter(({ standing }) => standing === 'missing')
  expect(missing).toEqual([{ rule: 'powerKv', standing: 'missing', asked: 10, given: 0.4 }])
  // In the order in which they are read, and both numbers with each.
  expect(rules.map(({ rule, asked, given }) => [rule, asked, given])).toEqual([
    ['industry', 'HEALTH', ['HEALTH', 'DIGITAL']],
    ['readiness', 6, 4],
    ['landMu', 10, 40],
    ['plantM2', 3000, 20_000],
    ['powerKv', 10, 0.4],
    ['capital', 500, 2000],
  ])
})

describe('rule by rule', () => {
  const one = (asks: Partial<Asks>, site: Partial<Criteria>) => {
    const silent: Asks = {
      industry: null,
      readiness: null,
      landMu: null,
      plantM2: null,
      cleanRoomM2: null,
      powerKv: null,
      capital: null,
      people: null,
    }
    return standings({ ...silent, ...asks }, { ...NOTHING, ...site })
  }

  test.each([
    ['industry', { industry: 'HEALTH' }, { industries: ['HEALTH'] }, 'met'],
    ['industry', { industry: 'HEALTH' }, { industries: ['DIGITAL'] }, 'missing'],
    ['industry', { industry: 'HEALTH' }, { industries: [] }, 'notPublished'],
    ['readiness', { readiness: 6 }, { readiness: 6 }, 'met'],
    ['readiness', { readiness: 5 }, { readiness: 6 }, 'missing'],
    ['readiness', { readiness: 5 }, {}, 'notPublished'],
    ['landMu', { landMu: 10 }, { landMu: 10 }, 'met'],
    ['landMu', { landMu: 11 }, { landMu: 10 }, 'missing'],
    ['landMu', { landMu: 11 }, {}, 'notPublished'],
    ['plantM2', { plantM2: 3000 }, { plantM2: 3000 }, 'met'],
    ['plantM2', { plantM2: 3001 }, { plantM2: 3000 }, 'missing'],
    ['cleanRoomM2', { cleanRoomM2: 200 }, { cleanRoomM2: 0 }, 'missing'],
    ['cleanRoomM2', { cleanRoomM2: 200 }, { cleanRoomM2: 200 }, 'met'],
    ['powerKv', { powerKv: 0.4 }, { powerKv: 10 }, 'met'],
    ['powerKv', { powerKv: 35 }, { powerKv: 10 }, 'missing'],
    ['capital', { capital: 500 }, { capital: 499 }, 'missing'],
    ['people', { people: 20 }, { people: 20 }, 'met'],
    ['people', { people: 20 }, {}, 'notPublished'],
  ] as const)('%s: asked %j, given %j, is %s', (rule, asks, site, standing) => {
    expect(one(asks, site)).toEqual({ [rule]: standing })
  })

  test('what a project does not state, or asks none of, is no rule', () => {
    expect(one({}, SITE)).toEqual({})
    expect(one({ landMu: 0, people: 1 }, { people: 1 })).toEqual({ people: 'met' })
  })
})

test('a site that publishes nothing is told apart from one that publishes a nought', () => {
  expect(isSilent(NOTHING)).toBe(true)
  expect(isSilent({ ...NOTHING, landMu: 0 })).toBe(false)
  expect(isSilent({ ...NOTHING, industries: ['HEALTH'] })).toBe(false)
  expect(isSilent({ ...NOTHING, readiness: 1 })).toBe(false)
})

test('sites stand by how many rules they meet, then by name', () => {
  const site = (nameZh: string, criteria: Criteria) => ({ nameZh, rules: judgeSite(ASKS, criteria) })
  const rows = [
    site('乙园', { ...NOTHING, landMu: 40 }),
    site('丙园', SITE),
    site('甲园', { ...NOTHING, landMu: 40 }),
    site('丁园', { ...SITE, powerKv: 10 }),
  ]
  expect(inOrder(rows).map(({ nameZh }) => nameZh)).toEqual(['丁园', '丙园', '甲园', '乙园'])
})

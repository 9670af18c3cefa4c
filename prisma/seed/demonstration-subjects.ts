import { shiftDay, today } from '@/lib/core/clock'
import { isUscc } from '@/lib/domains/organisations/schema'
import type { Answers } from '@/lib/domains/residency/schema'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'

export type Subject = {
  slug: string
  brand: { zh: string; en: string }
  nameZh: string
  nameEn: string
  kind: 'HOME_COMPANY' | 'HOST_COMPANY' | 'TEAM'
  uscc: string | undefined
  industry: string
  industryId: string | undefined
  district: { id: string; adcode: string } | undefined
  contact: string
  workZh: string
  workEn: string
  /** Whether they agreed to stand in the directory. */
  publish: boolean
  areaM2: number
  months: number
}

export const directionOf = ({ kind }: Pick<Subject, 'kind'>) => (kind === 'HOME_COMPANY' ? 'GOING_OUT' : 'BRINGING_IN')

/** Mulberry32: the same numbers at every run. */
export function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

// No place has a code that begins with 99, so that no registered company can have one of these.
export const HOST_DIVISION = '990200'

/** A credit code of the fictional cities, with its check character. */
export function usccOf(division: string, index: number): string {
  const body = `91${division}MA${String(index + 1).padStart(7, '0')}`
  const check = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find((digit) => isUscc(body + digit))
  if (!check) throw new Error(`no check character for ${body}`)
  return body + check
}

/** Fictional applicants in the order of the brands: every second one goes out, every fifth of the others is a team. */
export function subjectsOf(park: DemonstrationPark, brands: readonly { zh: string; en: string }[], seed: number) {
  const next = random(seed)
  const industries = [...park.industries]
  return brands.map((brand, index): Subject => {
    const kind = index % 2 === 0 ? 'HOME_COMPANY' : index % 5 === 1 ? 'TEAM' : 'HOST_COMPANY'
    const [industry = '', industryId] = industries[next(industries.length)] ?? []
    const trades = park.names.trades[industry] ?? []
    const trade = trades[next(trades.length)]
    if (!trade) throw new Error(`demonstration.json has no trade for ${industry}`)
    const city = kind === 'HOME_COMPANY' ? { zh: '虚山', en: 'Xushan' } : { zh: '拟海', en: 'Nihai' }
    const named =
      kind === 'TEAM'
        ? { nameZh: `${brand.zh}${trade.zh}团队`, nameEn: `${brand.en} ${trade.en} team` }
        : { nameZh: `${brand.zh}（${city.zh}）${trade.zh}有限公司`, nameEn: `${brand.en} (${city.en}) ${trade.en}` }
    const place = next(park.districts.length)
    const district = kind === 'HOME_COMPANY' ? park.districts[place] : undefined
    return {
      ...named,
      slug: brand.en.toLowerCase(),
      brand,
      kind,
      uscc: kind === 'TEAM' ? undefined : usccOf(district?.adcode ?? HOST_DIVISION, seed + index),
      ...{ industry, industryId, district, workZh: trade.workZh, workEn: trade.workEn },
      contact: `${brand.zh}演示联系人`,
      publish: index % 9 !== 4,
      areaM2: 40 + 20 * next(6),
      months: 36 + 12 * next(3),
    }
  })
}

/** What a subject typed, as of the moment. */
export const answersOf = (subject: Subject): Answers => ({
  organisation: {
    ...{ kind: subject.kind, nameZh: subject.nameZh, nameEn: subject.nameEn, industry: subject.industry },
    ...(subject.uscc ? { uscc: subject.uscc } : {}),
    ...(subject.district ? { district: subject.district.adcode } : {}),
    contactName: subject.contact,
    contactPhone: '000 0000 0000',
    contactEmail: `${subject.slug}@demo.local`,
  },
  project: {
    title: `${subject.workZh}项目`,
    summary: `面向虚山的产业，在拟海开展${subject.workZh}的研发与验证。`,
    readiness: String(3 + (subject.areaM2 % 5)),
    innovation: `在${subject.workZh}上已有样机与测试数据。`,
  },
  team: {
    leadName: subject.contact,
    leadBackground: `从事${subject.workZh}多年。`,
    size: String(Math.round(subject.areaM2 / 10)),
    researchers: String(Math.round(subject.areaM2 / 16)),
  },
  space: {
    ...{ use: 'LAB', areaM2: String(subject.areaM2), months: String(subject.months) },
    startOn: shiftDay(today(), 60),
  },
  plan: { landing: `研发验证之后，在虚山试产${subject.workZh}的成果。` },
  declarations: { accurate: 'on', privacy: 'on', ...(subject.publish ? { publish: 'on' } : {}) },
})

import { NEEDS, type Need } from '@/lib/domains/projects/schema'

export const RULES = ['industry', 'readiness', ...NEEDS] as const
export type Rule = (typeof RULES)[number]

/** What a project says of itself; null: not said. */
export type Asks = Record<Need, number | null> & { industry: string | null; readiness: number | null }
/** What a site publishes; null, and no industry at all: not published. */
export type Criteria = Record<Need, number | null> & { industries: readonly string[]; readiness: number | null }

export const STANDINGS = ['met', 'missing', 'notPublished'] as const
type Standing = (typeof STANDINGS)[number]
/** One criterion against one ask, with what both say. */
export type Judged =
  | { rule: 'industry'; standing: Standing; asked: string; given: readonly string[] }
  | { rule: Exclude<Rule, 'industry'>; standing: Standing; asked: number; given: number | null }

const judge = (given: number | null, isMet: (given: number) => boolean): Standing => {
  if (given === null) return 'notPublished'
  return isMet(given) ? 'met' : 'missing'
}

/**
 * A site's criteria against a project's asks, rule by rule and in their order: the industry is one that it takes, the
 * readiness reaches its least, and of each thing asked for it gives as much. What a project does not state, or asks
 * none of, is no rule.
 */
export function judgeSite(asks: Asks, site: Criteria): Judged[] {
  const { industry, readiness } = asks
  const { industries } = site
  const taken = industries.length === 0 ? 'notPublished' : industries.includes(industry ?? '') ? 'met' : 'missing'
  const ofNeeds = NEEDS.flatMap((rule): Judged[] => {
    const [asked, given] = [asks[rule], site[rule]]
    if (asked === null || asked === 0) return []
    return [{ rule, standing: judge(given, (most) => most >= asked), asked, given }]
  })
  return [
    ...(industry === null
      ? []
      : [{ rule: 'industry', standing: taken, asked: industry, given: industries } satisfies Judged]),
    ...(readiness === null
      ? []
      : [
          {
            rule: 'readiness',
            standing: judge(site.readiness, (least) => readiness >= least),
            asked: readiness,
            given: site.readiness,
          } satisfies Judged,
        ]),
    ...ofNeeds,
  ]
}

/** Whether a site publishes nothing at all, so that there is nothing to compare. */
export const isSilent = ({ industries, readiness, ...needs }: Criteria): boolean =>
  industries.length === 0 && readiness === null && NEEDS.every((need) => needs[need] === null)

export const metOf = (rules: readonly Judged[]): number => rules.filter(({ standing }) => standing === 'met').length

/** By how many rules are met, the most first; then by name. No other weight is given to anything. */
export const inOrder = <Row extends { nameZh: string; rules: readonly Judged[] }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => metOf(b.rules) - metOf(a.rules) || a.nameZh.localeCompare(b.nameZh, 'zh-CN'))

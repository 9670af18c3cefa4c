import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/core/auth/actor'
import { Refusal } from '@/lib/core/errors'

const DOMAINS = join(process.cwd(), 'lib', 'domains')
/** Of other matters than projects: their own tests say who sees what. */
const ELSEWHERE = [
  'content',
  'corrections',
  'dictionaries',
  'enclaves',
  'invitations',
  'offers',
  'residency',
  'reviews',
  'tenancies',
]
/** In the caller's transaction, or by a link of the person's own. */
const INNER = [
  'holdersOf',
  'teamOf',
  'groupOf',
  'auditOf',
  'founderSheet',
  'candidateSheet',
  'ownNeedSheet',
  'linkedCheck',
  'ticketSheet',
  'registrationCounts',
  'verifyAudit',
]

type Query = { name: string; takesActor: boolean; call: (...given: unknown[]) => unknown }

const isQuery = (entry: [string, unknown]): entry is [string, (...given: unknown[]) => unknown] =>
  typeof entry[1] === 'function' && !INNER.includes(entry[0])

/**
 * Every query that concerns projects, whatever its domain: one that is added is found here by itself.
 * @param elsewhere nouns that are left to their own tests; none: of every noun there is
 */
export async function everyQuery(elsewhere: readonly string[] = ELSEWHERE): Promise<Query[]> {
  const nouns = readdirSync(DOMAINS).filter((noun) => !elsewhere.includes(noun))
  const found = await Promise.all(
    nouns
      .filter((noun) => readdirSync(join(DOMAINS, noun)).includes('queries.ts'))
      .map(async (noun) => {
        const module: Record<string, unknown> = await import(join(DOMAINS, noun, 'queries.ts'))
        return Object.entries(module)
          .filter(isQuery)
          .map(([name, call]) => ({
            name: `${noun}.${name}`,
            takesActor: /^(async )?(function \w*)?\s*\(?_?actor\b/.test(call.toString()),
            call,
          }))
      }),
  )
  return found.flat()
}

export type Answer = { query: string; who: string; json: string }

const plain = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null'

/** @returns what a query answers, or null for a refusal, or where it takes something else than was given */
async function ask(query: Query, given: readonly unknown[]): Promise<string | null> {
  try {
    return plain(await query.call(...given))
  } catch (error) {
    const isExpected =
      error instanceof Refusal || error instanceof TypeError || /Prisma|invalid|validation/i.test(String(error))
    if (isExpected) return null
    throw error
  }
}

type Given = { ids: readonly string[]; others: readonly unknown[] }

/** What the further parameters of queries take: a record, a filter, a key; a side, a direction. */
const furtherOf = ({ ids, others }: Given): unknown[][][] => {
  const thirds = ['PARK', 'DISTRICT', 'BRINGING_IN']
  return [
    [[]],
    [{}, ...others, ...ids].map((one) => [one]),
    [{}, ...ids].flatMap((one) => thirds.map((other) => [one, other])),
  ]
}

/** Asks a query about whatever it may be asked about, as each of these. @returns all that was answered */
export async function askAs(people: Record<string, Actor>, query: Query, about: Given): Promise<Answer[]> {
  const answers: Answer[] = []
  const given = furtherOf(about)[Math.min(query.call.length - (query.takesActor ? 1 : 0), 2)] ?? []
  for (const [who, actor] of Object.entries(query.takesActor ? people : { public: null })) {
    const asked = given.map((further) => ask(query, actor ? [actor, ...further] : further))
    for (const json of await Promise.all(asked))
      if (json !== null && json !== 'null' && json !== '[]') answers.push({ query: query.name, who, json })
  }
  return answers
}

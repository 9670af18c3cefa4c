import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const SIX = ['actions.ts', 'commands.ts', 'policy.ts', 'queries.ts', 'schema.ts', 'workflow.ts']
const TIERS = [
  [
    'accounts',
    'sessions',
    'invitations',
    'audit',
    'files',
    'notifications',
    'dictionaries',
    'sources',
    'seals',
    'views',
  ],
  [
    'enclaves',
    'organisations',
    'people',
    'residency',
    'corrections',
    'reviews',
    'offers',
    'documents',
    'tenancies',
    'talent',
    'cooperation',
    'institutions',
    'entries',
    'transfers',
    'districts',
    'projects',
    'referrals',
    'desks',
    'choices',
    'silences',
    'founders',
    'landings',
    'milestones',
    'commitments',
    'checks',
    'sites',
    'visits',
    'visitors',
    'events',
    'registrations',
    'tickets',
    'attendance',
    'patents',
    'prospects',
    'rosters',
    'merges',
    'introductions',
    'candidates',
    'agreements',
    'matches',
    'services',
    'needs',
    'content',
    'profiles',
    'members',
    'updates',
  ],
  [
    'metrics',
    'search',
    'reports',
    'matching',
    'responses',
    'exports',
    'residents',
    'retention',
    'chains',
    'datasets',
    'sheets',
    'imports',
    'runs',
  ],
]
const LONGEST = 300
// next-auth's own door calls the same command as the sign-in form.
const SIGN_IN = 'app/api/auth/[...nextauth]/route.ts'
// Files stream, which no action does: their routes call the commands themselves.
const FILES = [
  'app/api/files/route.ts',
  'app/api/files/[id]/route.ts',
  'app/api/imports/route.ts',
  'app/api/imports/[id]/rejected/route.ts',
  'app/api/exports/[list]/route.ts',
]
// What a phone kept without a network is sent by a page that may be older than the build: no action would know it.
const KEPT = 'app/api/visits/route.ts'
// That somebody took their own data along is kept, so that what gives them is a command.
const OWN_DATA = 'app/api/person/route.ts'
const ROOT = process.cwd()

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (path.startsWith(join('lib', 'core', 'db', 'generated'))) return []
    return statSync(join(ROOT, path)).isDirectory() ? walk(path) : [path]
  })
}

const files = ['app', 'components', 'lib'].flatMap(walk)
const sources = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))

/** What a file imports, as paths from the root without an extension; packages by their name. */
function importsOf({ file, text }: { file: string; text: string }): string[] {
  // Types vanish before anything runs, so they may be shared upwards.
  const running = text.replace(/^import type [^;]*? from '[^']+'/gm, '')
  return [...running.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => {
    if (target.startsWith('@/')) return target.slice(2)
    return target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), target)) : target
  })
}

const imports = sources.flatMap((source) => importsOf(source).map((target) => ({ file: source.file, target })))
const offences = (rule: (file: string, target: string) => boolean) =>
  imports.filter(({ file, target }) => rule(file, target)).map(({ file, target }) => `${file} imports ${target}`)
const domainOf = (path: string) => path.match(/^lib\/domains\/([^/]+)/)?.[1]
const tierOf = (domain: string) => TIERS.findIndex((tier) => tier.includes(domain))

describe('the house keeps its order', () => {
  test('a domain folder holds only the six files; needing a seventh means splitting the noun', () => {
    const strange = files.filter((file) => domainOf(file) && !SIX.includes(file.split('/').slice(3).join('/')))
    expect(strange).toEqual([])
  })

  test('every domain has its tier, so that a lower one never imports a higher one', () => {
    const domains = new Set(files.flatMap((file) => domainOf(file) ?? []))
    expect([...domains].filter((domain) => tierOf(domain) < 0)).toEqual([])
    const upward = offences((file, target) => {
      const [from, to] = [domainOf(file), domainOf(target)]
      return Boolean(from && to && tierOf(from) < tierOf(to))
    })
    expect(upward).toEqual([])
  })

  test('domains of one tier do not import each other in a circle', () => {
    const edges = new Map<string, Set<string>>()
    for (const { file, target } of imports) {
      const [from, to] = [domainOf(file), domainOf(target)]
      if (from && to && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      )
    expect([...edges.keys()].filter((domain) => reaches(domain, domain))).toEqual([])
  })

  test('core knows no business noun; only core/db types and entry may look further', () => {
    expect(
      offences(
        (file, target) => file.startsWith('lib/core/') && /^(lib\/domains|lib\/entry|app|components)\//.test(target),
      ),
    ).toEqual([])
  })

  test('nothing imports entry but entry', () => {
    expect(offences((file, target) => target.startsWith('lib/entry/') && !file.startsWith('lib/entry/'))).toEqual([])
  })

  test('what is seen receives props: components never query, command or touch the database', () => {
    const forbidden = /^lib\/(domains\/[^/]+\/(queries|commands)|core\/(db|auth|mail|jobs|storage))/
    expect(offences((file, target) => file.startsWith('components/') && forbidden.test(target))).toEqual([])
  })

  test('pages do not write: app imports actions, never commands or the database', () => {
    const forbidden = /^lib\/(domains\/[^/]+\/commands|core\/db\/client)/
    const pages = (file: string) => file.startsWith('app/') && ![SIGN_IN, OWN_DATA, KEPT, ...FILES].includes(file)
    expect(offences((file, target) => pages(file) && forbidden.test(target))).toEqual([])
  })

  test('what is pure stays pure: schema, workflow and policy know neither database nor framework', () => {
    const pure = /^lib\/domains\/[^/]+\/(schema|workflow|policy)\.ts$/
    expect(
      offences(
        (file, target) => pure.test(file) && /^(next|react|lib\/core\/(db\/client|env|auth\/session)|pg)/.test(target),
      ),
    ).toEqual([])
  })

  test('queries and commands never touch next', () => {
    expect(
      offences(
        (file, target) => /\/(queries|commands)\.ts$/.test(file) && /^(next|next-auth|next-intl)(\/|$)/.test(target),
      ),
    ).toEqual([])
  })

  test('actors are minted by the session gate alone', () => {
    const minting = sources.filter(({ text }) => /\bmintActor\b/.test(text)).map(({ file }) => file)
    expect(minting.sort()).toEqual(['lib/core/auth/actor.ts', 'lib/core/auth/login.ts', 'lib/core/auth/session.ts'])
  })

  test('only core/env reads the environment and only core/clock the time', () => {
    const where = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
    expect(where(/process\.env/)).toEqual(['lib/core/env.ts'])
    expect(where(/new Date\(\)|Date\.now\(\)/)).toEqual(['lib/core/clock.ts'])
  })

  test('the time is moved by seeds and tests alone', () => {
    expect(offences((_, target) => target === 'lib/core/moment')).toEqual([])
    const moving = sources.filter(({ text }) => /\breadTimeFrom\b/.test(text)).map(({ file }) => file)
    expect(moving.sort()).toEqual(['lib/core/clock.ts', 'lib/core/moment.ts'])
  })

  test('a status is written by the engine alone, never by a page or an action', () => {
    const writing = sources.filter(
      ({ file, text }) =>
        !/\/(commands|workflow)\.ts$/.test(file) && /\b(update|updateMany|create)\(\{[^}]*status:/.test(text),
    )
    expect(writing.map(({ file }) => file)).toEqual([])
  })

  test('app holds only the file names that Next reserves', () => {
    const reserved =
      /^(page|layout|route|not-found|error|loading|template|default|icon|sitemap|robots|opengraph-image)\.(tsx?|svg|png)$|\.css$/
    const strange = files.filter((file) => file.startsWith('app/') && !reserved.test(file.split('/').at(-1) ?? ''))
    expect(strange).toEqual([])
  })

  test('no escape from the types', () => {
    const escapes = sources.filter(({ text }) => /\bas any\b|: any\b|@ts-(ignore|nocheck|expect-error)/.test(text))
    expect(escapes.map(({ file }) => file)).toEqual([])
    // `as const` and renaming imports are the only uses of the word.
    const casts = sources.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter(
          (line) =>
            /[\w)\]}] as (?!const\b)/.test(line) &&
            !/^\s*(import|export|\*|\/\/|\/\*)|\bimport\b|^\s*type |['"`<>].* as |\w+ as \w+,?$/.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(casts).toEqual([])
  })

  test('no barrels and no drawers for everything', () => {
    expect(files.filter((file) => /(^|\/)(index\.tsx?|utils?|helpers?|common|misc)(\.|\/|$)/.test(file))).toEqual([])
  })

  test('files stay short', () => {
    const lengths = sources
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .sort((a, b) => a.lines - b.lines)
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
    expect(lengths[Math.floor(lengths.length / 2)]?.lines ?? 0).toBeLessThanOrEqual(60)
  })
})

describe('the enclave is a row', () => {
  test('no name of a city or park stands in code or messages', () => {
    const names = /温州|嘉定|上海|瓯海|松江|Wenzhou|Jiading|Shanghai|Songjiang/
    const allowed =
      /projectsLandedInWenzhou|institutionsIntoWenzhou|wenzhouCompaniesWithRdCentre|Asia\/Shanghai|Shanghai (days?|time|midnight)|in Shanghai time/g
    const texts = files
      .filter((file) => /\.(tsx?|json)$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
    const naming = texts.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => names.test(line.replace(allowed, '')))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(naming).toEqual([])
  })
})

describe('words', () => {
  const folder = 'lib/core/i18n/messages'
  const read = (locale: string, name: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, folder, locale, name), 'utf8'))
  const entries = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, value]]
      : Object.entries(Object(value)).flatMap(([key, inner]) => entries(inner, `${path}.${key}`))
  const names = readdirSync(join(ROOT, folder, 'zh-CN'))
  // The words of plural branches are no parameters; a count may be a plural, and only Chinese has measure words.
  const branches = /(?:=\d+|zero|one|two|few|many|other)\s*\{[^{}]*\}/g
  const placeholders = (text: string) =>
    [...new Set(text.replace(branches, '').match(/(?<=\{)\w+(?=[,}])/g) ?? [])]
      .filter((name) => name !== 'count' && name !== 'unit')
      .sort()

  test('both languages have the same files, keys and parameters', () => {
    expect(readdirSync(join(ROOT, folder, 'en'))).toEqual(names)
    for (const name of names) {
      const [zh, en] = [new Map(entries(read('zh-CN', name))), new Map(entries(read('en', name)))]
      expect([...en.keys()].sort(), name).toEqual([...zh.keys()].sort())
      for (const [key, text] of zh) expect(placeholders(en.get(key) ?? ''), `${name}${key}`).toEqual(placeholders(text))
    }
  })

  test('English pages do not repeat Chinese', () => {
    const chinese = names.flatMap((name) =>
      entries(read('en', name))
        .filter(([, text]) => /\p{Script=Han}/u.test(text))
        .map(([key]) => `${name}${key}`),
    )
    expect(chinese).toEqual(['layout.json.language'])
  })

  test('no Chinese stands in code: words for people live in the message files', () => {
    const strip = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/\s\/\/ .*$/gm, '')
    const chinese = sources.filter(({ text }) => /\p{Script=Han}/u.test(strip(text))).map(({ file }) => file)
    // Legal forms, readings of names that the pinyin library gets wrong, and full-width digits are data of these.
    expect(
      chinese.filter((file) => !['lib/core/name-key.ts', 'lib/core/pinyin.ts', 'lib/core/text.ts'].includes(file)),
    ).toEqual([])
  })
})

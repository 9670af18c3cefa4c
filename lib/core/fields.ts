import { z } from 'zod'
import type { Locale } from '@/lib/core/i18n/path'

/** A node of a JSON Schema, as far as a description reads it; the rest is passed on as it stands. */
const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  const: z.string().optional(),
  $ref: z.string().optional(),
  get anyOf() {
    return z.array(node).optional()
  },
  get items() {
    return node.optional()
  },
  get properties() {
    return z.record(z.string(), node).optional()
  },
})
export type Node = z.infer<typeof node>
export type Nodes = Readonly<Record<string, Node>>

const REF = '#/components/schemas/'
export const refOf = (component: string): { $ref: string } => ({ $ref: `${REF}${component}` })
export type Components = ReturnType<typeof z.registry<{ id: string }>>

/** The named schemas of a registry, each referring to the others by name. */
export function nodesOf(components: Components): Nodes {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `${REF}${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, node.parse(schema)]),
  )
}

/** What a query accepts, as nodes by the names of its parameters. */
export const parametersOf = (query: z.ZodType): Nodes =>
  node.parse(z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })).properties ?? {}

export type Field = {
  path: readonly string[]
  /** Component.property of each step: what words are kept by. */
  labels: readonly string[]
  /** words: one text in two languages; list: several of what follows it. */
  kind: 'value' | 'words' | 'object' | 'list'
  type: string
  values: readonly string[]
  isNullable: boolean
  inList: boolean
}

const componentOf = ({ $ref }: Node) => $ref?.slice(REF.length)

/** Every field of a component in its order, and below each what it is made of. */
export function fieldsOf(nodes: Nodes, component: string, above: Pick<Field, 'path' | 'labels' | 'inList'> = ROOT) {
  const properties = Object.entries(nodes[component]?.properties ?? {})
  return properties.flatMap(([name, given]): Field[] => {
    const options = (given.anyOf ?? [given]).filter(({ type }) => type !== 'null')
    const isNullable = options.length < (given.anyOf ?? [given]).length || typesOf(given).includes('null')
    const [found = given] = options
    const isList = found.type === 'array'
    const item = (isList ? found.items : found) ?? found
    const inner = options.length === 1 ? componentOf(item) : undefined
    const isWorded = inner !== undefined && isWords(nodes[inner])
    const own = {
      path: [...above.path, name],
      labels: [...above.labels, `${component}.${name}`],
      kind: isList
        ? ('list' as const)
        : isWorded
          ? ('words' as const)
          : inner
            ? ('object' as const)
            : ('value' as const),
      type: isWorded
        ? 'words'
        : inner
          ? 'object'
          : (item.format ?? typesOf(item).find((type) => type !== 'null') ?? 'string'),
      values: options.flatMap((one) => (isList ? item : one).enum ?? []),
      isNullable,
      inList: above.inList,
    }
    if (!inner) return [own]
    const below = fieldsOf(nodes, inner, { ...own, inList: above.inList || isList })
    return [own, ...below.filter(({ path }) => !isWorded || !LANGUAGES.includes(path.at(-1) ?? ''))]
  })
}
const typesOf = ({ type }: Node): string[] => [type ?? []].flat()
const ROOT = { path: [], labels: [], inList: false }
const LANGUAGES = ['zh', 'en']
const isWords = (given: Node | undefined) => LANGUAGES.every((language) => given?.properties?.[language] !== undefined)

/** The fields that have a column of their own in a sheet: a list is one cell, and what only holds others is none. */
export const columnsOf = (fields: readonly Field[]): Field[] =>
  fields.filter(({ kind, inList }) => !inList && kind !== 'object')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A value as the text of a cell: of two languages the reader's, of several things one after the other. */
export function cellText(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => cellText(one, locale)).join('; ')
  if (!isRecord(value)) return String(value)
  if ('zh' in value && 'en' in value) return cellText(locale === 'en' ? value.en : value.zh, locale)
  const parts = Object.values(value).map((one) => cellText(one, locale))
  return parts.filter((part) => part !== '').join(' · ')
}

/** The value of a row at a path; null where there is none on the way. */
export const valueAt = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : null), row)

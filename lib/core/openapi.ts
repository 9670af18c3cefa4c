import type { z } from 'zod'
import { type Node, type Nodes, parametersOf, refOf } from '@/lib/core/fields'

/** An address of the open data. Its answer: rows of a component (paged or all at once), or a document of its own kind. */
export type Operation = {
  readonly id: string
  readonly path: string
  readonly query: z.ZodType
  readonly rows: { readonly component: string; readonly isPaged: boolean; readonly isSheet: boolean } | null
  /** The media type where the answer has no rows. */
  readonly media?: string
}

type Words = {
  title: string
  description: string
  summary: (id: string) => string
  parameter: (name: string) => string
  field: (component: string, property: string) => string
  status: (status: number) => string
}

const json = (schema: object) => ({ 'application/json': { schema } })
const REFUSED = [400, 404, 429, 503] as const
const ERROR = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        message: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
        requestId: { type: 'string' },
      },
      required: ['code', 'message', 'requestId'],
    },
  },
  required: ['error'],
}

/**
 * The OpenAPI 3.1 document of these addresses: parameters from the schemas that parse them, answers from those that
 * tests hold every answer against.
 * @param nodes the components
 * @param server the address under which they stand
 */
export function openApi(operations: readonly Operation[], nodes: Nodes, words: Words, server: string) {
  const described = Object.entries(nodes).map(([component, given]) => [component, withWords(component, given, words)])
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: words.title, description: words.description, version: '1' },
    servers: [{ url: server }],
    paths: Object.fromEntries(operations.map((one) => [one.path, { get: operation(one, words) }])),
    components: {
      schemas: { ...Object.fromEntries(described), Error: ERROR },
      responses: Object.fromEntries(
        REFUSED.map((status) => [
          `Refused${status}`,
          { description: words.status(status), content: json(refOf('Error')) },
        ]),
      ),
    },
  }
}

function withWords(component: string, given: Node, words: Words): Node {
  if (!given.properties) return given
  const properties = Object.entries(given.properties).map(([name, property]): [string, Node] => [
    name,
    { ...property, description: words.field(component, name) },
  ])
  return { ...given, properties: Object.fromEntries(properties) }
}

function operation({ id, path, query, rows, media = 'application/json' }: Operation, words: Words) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameters = [
    ...inPath.map((name) => parameter(name, 'path', { type: 'string' }, words)),
    ...Object.entries(parametersOf(query)).map(([name, schema]) => parameter(name, 'query', schema, words)),
  ]
  const page = rows && {
    type: 'object',
    properties: {
      data: { type: 'array', items: refOf(rows.component) },
      ...(rows.isPaged && { nextCursor: { type: ['string', 'null'], description: words.parameter('nextCursor') } }),
    },
    required: rows.isPaged ? ['data', 'nextCursor'] : ['data'],
    additionalProperties: false,
  }
  const content = {
    [media]: { schema: page ?? (media === 'application/json' ? { type: 'object' } : { type: 'string' }) },
    ...(rows?.isSheet && { 'text/csv': { schema: { type: 'string' } } }),
  }
  const refused = REFUSED.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }])
  return {
    operationId: id,
    summary: words.summary(id),
    parameters,
    responses: {
      200: { description: words.status(200), headers: HEADERS, content },
      304: { description: words.status(304) },
      ...Object.fromEntries(refused),
    },
  }
}

const HEADERS = { ETag: { schema: { type: 'string' } }, Link: { schema: { type: 'string' } } }

const parameter = (name: string, place: 'path' | 'query', schema: Node, words: Words) => ({
  name,
  in: place,
  required: place === 'path',
  description: words.parameter(name),
  schema,
})

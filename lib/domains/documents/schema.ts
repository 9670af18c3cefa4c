import { z } from 'zod'
import { LOCALES, localTarget, pathIn } from '@/lib/core/i18n/path'
import { DOCUMENT_KINDS } from '@/lib/domains/residency/schema'
import { VISIT_DOCUMENT_KINDS } from '@/lib/domains/visits/schema'

export const TENANCY_DOCUMENT_KINDS = ['CONTRACT', 'HANDOVER', 'OTHER'] as const
export const PROJECT_DOCUMENT_KINDS = ['PITCH', 'OTHER'] as const
export const COOPERATION_DOCUMENT_KINDS = ['AGREEMENT', 'OTHER'] as const
export const PATENT_DOCUMENT_KINDS = ['RECEIPT', 'CERTIFICATE', 'OTHER'] as const
export const LANDING_DOCUMENT_KINDS = ['LICENCE', 'EVIDENCE', 'OTHER'] as const
/** Documents of one application. */
export const MOST_DOCUMENTS = 20

const version = z.coerce.number().int().min(0)
/** The page to return to, on this site, without its language. */
const back = z
  .string()
  .max(2000)
  .transform((path) => pathIn('zh-CN', localTarget(path)))
const chosen = { id: z.uuid(), version }

export const attachment = z.discriminatedUnion('noun', [
  z.object({ noun: z.literal('application'), ...chosen, kind: z.enum(DOCUMENT_KINDS) }),
  z.object({ noun: z.literal('tenancy'), ...chosen, kind: z.enum(TENANCY_DOCUMENT_KINDS) }),
  z.object({ noun: z.literal('project'), ...chosen, kind: z.enum(PROJECT_DOCUMENT_KINDS) }),
  z.object({ noun: z.literal('landing'), ...chosen, kind: z.enum(LANDING_DOCUMENT_KINDS) }),
  z.object({ noun: z.literal('cooperation'), ...chosen, kind: z.enum(COOPERATION_DOCUMENT_KINDS) }),
  // A photo changes nothing of a visit, so that it asks for no version; `key` is its own, and sent twice it is one.
  z.object({ noun: z.literal('visit'), id: z.uuid(), key: z.uuid().optional(), kind: z.enum(VISIT_DOCUMENT_KINDS) }),
  z.object({ noun: z.literal('patent'), ...chosen, kind: z.enum(PATENT_DOCUMENT_KINDS) }),
])
export type Attachment = z.output<typeof attachment>

/** Where a plain form goes on, and in which language. */
export const returning = z.object({ back: back.catch('/'), locale: z.enum(LOCALES).catch('zh-CN') })

/** `id` is the document's; `version` that of its application. */
export const removal = z.object({ ...chosen, back })
export type Removal = z.output<typeof removal>

/** The page to return to, saying what came of it. */
export function returnTo(path: string, outcome: { done: string } | { refused: string }): string {
  const { pathname, searchParams } = new URL(path, 'http://local.invalid')
  for (const name of ['done', 'refused']) searchParams.delete(name)
  for (const [name, value] of Object.entries(outcome)) searchParams.set(name, value)
  return `${pathname}?${searchParams}`
}

import { z } from 'zod'
import { ArticleKind } from '@/lib/core/db/generated/enums'
import { slug, text } from '@/lib/core/text'

const body = text(40_000)

export const articleInput = z
  .object({
    slug,
    kind: z.enum(ArticleKind),
    titleZh: text(160),
    titleEn: text(240),
    bodyZh: body,
    bodyEn: body,
    organisationId: z.uuid().optional(),
    sourceId: z.uuid().optional(),
  })
  .refine(({ kind, organisationId }) => kind === 'STORY' || !organisationId, {
    path: ['organisationId'],
    message: 'invalid',
  })
export type ArticleInput = z.input<typeof articleInput>

export const articleMove = z.object({ id: z.uuid(), version: z.int().min(0) })
export type ArticleMove = z.input<typeof articleMove>

export type Block = { kind: 'heading' | 'paragraph'; text: string }

/** The blocks of a body: paragraphs parted by an empty line; "## " begins a heading. */
export const blocksOf = (written: string): Block[] =>
  written
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): Block[] => {
      if (!part.startsWith('## ')) return [{ kind: 'paragraph', text: part }]
      const [heading = '', ...rest] = part.slice(3).split('\n')
      const below = rest.join('\n').trim()
      return [
        { kind: 'heading', text: heading.trim() },
        ...(below ? [{ kind: 'paragraph', text: below } as const] : []),
      ]
    })

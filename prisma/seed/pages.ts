import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { createArticle, publishArticle } from '@/lib/domains/content/commands'
import { publishedPage } from '@/lib/domains/content/queries'

const pagesFile = z.array(
  z.object({ slug: z.string(), titleZh: z.string(), titleEn: z.string(), bodyZh: z.string(), bodyEn: z.string() }),
)

/** Publishes the pages that every portal has, such as the accessibility statement, once. */
export async function seedPages(actor: Actor): Promise<void> {
  const text = await readFile(join(process.cwd(), 'prisma/seed/pages.json'), 'utf8')
  for (const page of pagesFile.parse(JSON.parse(text))) {
    if (await publishedPage(page.slug)) continue
    const { id } = await createArticle(actor, { ...page, kind: 'PAGE' })
    await publishArticle(actor, { id, version: 0 })
  }
}

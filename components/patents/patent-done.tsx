import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { PLAIN_EVENTS } from '@/lib/domains/patents/schema'

const said = z.enum([...PLAIN_EVENTS, 'created', 'accept', 'propose', 'file', 'grant'])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function PatentDone({ done }: { done: unknown }) {
  const t = await getTranslations('patents.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { FOUNDER_DONE } from '@/lib/domains/founders/schema'

const said = z.enum(FOUNDER_DONE)

/** The outcome of the form that led here. @param done as it stands in the address */
export async function FounderDone({ done }: { done: unknown }) {
  const t = await getTranslations('founders.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'

const said = z.enum(['schedule', 'refuse', 'erase'])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function VisitorDone({ done }: { done: unknown }) {
  const t = await getTranslations('visitors.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'

const said = z.enum(['declared', 'scored'])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function ReviewDone({ done }: { done: unknown }) {
  const t = await getTranslations('reviews.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <div className="mb-7">
      <Notice tone="ok" live>
        {t(known.data)}
      </Notice>
    </div>
  )
}

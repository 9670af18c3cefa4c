import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { NEED_DONE } from '@/lib/domains/needs/schema'

const said = z.enum(NEED_DONE)

/** The outcome of the form that led here. @param done as it stands in the address */
export async function NeedDone({ done }: { done: unknown }) {
  const t = await getTranslations('needs.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'

const said = z.enum(['record', 'follow', 'letGo', 'takeOver', 'facts', 'handOver'])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function ProspectDone({ done }: { done: unknown }) {
  const t = await getTranslations('prospects.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

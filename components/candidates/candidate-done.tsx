import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { CANDIDATE_DONE } from '@/lib/domains/candidates/schema'

const said = z.enum(CANDIDATE_DONE)

/** The outcome of the form that led here. @param done as it stands in the address */
export async function CandidateDone({ done }: { done: unknown }) {
  const t = await getTranslations('candidates.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

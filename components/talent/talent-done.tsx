import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { INTRODUCTION_DONE } from '@/lib/domains/introductions/schema'
import { RETENTION_DONE } from '@/lib/domains/retention/schema'
import { NEED_DONE } from '@/lib/domains/talent/schema'

const said = z.enum([...NEED_DONE, ...INTRODUCTION_DONE, RETENTION_DONE])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function TalentDone({ done }: { done: unknown }) {
  const t = await getTranslations('talent.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

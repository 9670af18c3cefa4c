import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { STAFF_EVENTS } from '@/lib/domains/projects/schema'
import { EXITS } from '@/lib/domains/projects/workflow'

const REFERRALS = ['drafted', 'send', 'recall', 'reopen', 'choose'] as const
const said = z.enum(['created', 'edited', 'founder', 'asked', ...STAFF_EVENTS, ...EXITS, ...REFERRALS])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function ProjectDone({ done }: { done: unknown }) {
  const t = await getTranslations('projects.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

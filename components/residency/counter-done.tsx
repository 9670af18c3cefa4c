import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { STAFF_EVENTS } from '@/lib/domains/residency/schema'

const said = z.enum([...STAFF_EVENTS, 'requestCorrection', 'approve', 'reissue', 'assigned', 'unassigned'])

/** The outcome of the move that led here. @param done as it stands in the address */
export async function CounterDone({ done }: { done: unknown }) {
  const t = await getTranslations('counter.done')
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

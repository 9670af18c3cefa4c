import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'

const said = z.enum([
  'created',
  'edited',
  'sessionAdded',
  'sessionEdited',
  'sessionRemoved',
  'publish',
  'postpone',
  'reschedule',
  'cancel',
  'hold',
  'archive',
])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function EventDone({ done }: { done: unknown }) {
  const t = await getTranslations('events.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

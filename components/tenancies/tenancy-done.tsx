import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '@/components/ui/notice'
import { TENANCY_EVENTS } from '@/lib/domains/tenancies/schema'

const said = z.enum([...TENANCY_EVENTS, 'created', 'edited', 'checkout'])

/** The outcome of the form that led here. @param done as it stands in the address */
export async function TenancyDone({ done }: { done: unknown }) {
  const t = await getTranslations('tenancies.done')
  const known = said.safeParse(done)
  if (!known.success) return null
  return (
    <Notice tone="ok" live>
      {t(known.data)}
    </Notice>
  )
}

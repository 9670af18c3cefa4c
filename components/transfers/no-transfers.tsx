import { getTranslations } from 'next-intl/server'
import { TwinStrand } from '@/components/motif/twin-strand'
import type { Places } from '@/components/organisations/words'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'

type Props = { locale: Locale; places: Places; direction: 'BRINGING_IN' | 'GOING_OUT'; enclave: string | undefined }

/** No project in this direction: what that means, and where to go on. */
export async function NoTransfers({ locale, places, direction, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const out = direction === 'GOING_OUT'
  const words = out ? ('out' as const) : ('nothing' as const)
  const own = enclave ? `enclave=${enclave}` : ''
  const path = out ? `/tenants?direction=GOING_OUT${own && `&${own}`}` : `/figures${own && `?${own}`}`
  return (
    <div className="page mt-10 md:mt-14">
      <TwinStrand draw />
      <div className="mt-8">
        <EmptyState
          title={t(`${words}.title`, places)}
          action={
            <a className="text-link underline" href={localePath(locale, path)}>
              {t(`${words}.action`)}
            </a>
          }
        >
          {t(`${words}.body`, places)}
        </EmptyState>
      </div>
    </div>
  )
}

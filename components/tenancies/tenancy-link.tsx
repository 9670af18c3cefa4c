import { getTranslations } from 'next-intl/server'
import { CounterPart } from '@/components/residency/counter-part'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { TenancyState } from '@/lib/domains/tenancies/workflow'

type Props = {
  locale: Locale
  application: { id: string; status: string; tenancy: { id: string; reference: string; status: TenancyState } | null }
}

/** What an accepted application becomes: the way to make its tenancy, then the tenancy. */
export async function TenancyLink({ locale, application }: Props) {
  const t = await getTranslations('tenancies')
  const { id, status, tenancy } = application
  if (tenancy)
    return (
      <CounterPart id="tenancy" title={t('noun')}>
        <p className="flex flex-wrap items-center gap-3">
          <a href={localePath(locale, `/admin/tenancies/${tenancy.id}`)} className="font-mono">
            {tenancy.reference}
          </a>
          <TenancyStatus status={tenancy.status} />
        </p>
      </CounterPart>
    )
  if (status !== 'ACCEPTED') return null
  return (
    <CounterPart id="tenancy" title={t('noun')}>
      <p className="mb-4 max-w-prose text-ink-2">{t('make.linkBody')}</p>
      <LinkButton href={localePath(locale, `/admin/tenancies/new?application=${id}`)}>{t('make.link')}</LinkButton>
    </CounterPart>
  )
}

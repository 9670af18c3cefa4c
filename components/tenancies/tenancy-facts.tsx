import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { OwnWords } from '@/components/residency/own-words'
import { periodWords } from '@/components/tenancies/period'
import { DescriptionList } from '@/components/ui/description-list'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { MyTenancy } from '@/lib/domains/tenancies/queries'

type Props = { locale: Locale; tenancy: Omit<MyTenancy, 'rooms'>; staff?: boolean }

/** Whose tenancy it is, how much, for how long and on which terms. */
export async function TenancyFacts({ locale, tenancy, staff = false }: Props) {
  const t = await getTranslations('tenancies')
  const period = await periodWords(locale)
  const { organisation, application, terms } = tenancy
  const applied = application && {
    key: 'application',
    term: t('sheet.application'),
    value: (
      <a
        href={localePath(
          locale,
          staff ? `/admin/residency/${application.id}` : `/portal/applications/${application.id}`,
        )}
      >
        <code className="font-mono">{application.reference}</code>
      </a>
    ),
  }
  return (
    <DescriptionList
      items={[
        {
          key: 'organisation',
          term: t('sheet.organisation'),
          value: <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
        },
        ...(organisation.uscc ? [{ key: 'uscc', term: t('sheet.uscc'), value: <Mono>{organisation.uscc}</Mono> }] : []),
        { key: 'period', term: t('sheet.period'), value: period(tenancy.startOn, tenancy.endOn) },
        { key: 'area', term: t('sheet.area'), value: t('area', { area: formatArea(locale, tenancy.areaM2) }) },
        {
          key: 'terms',
          term: t('sheet.terms'),
          value: terms ? (
            <span className="whitespace-pre-line wrap-anywhere">
              <OwnWords>{terms}</OwnWords>
            </span>
          ) : (
            t('none')
          ),
        },
        ...(applied && staff ? [applied] : []),
      ]}
    />
  )
}

const Mono = ({ children }: { children: string }) => <code className="font-mono wrap-anywhere">{children}</code>

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Badge } from '@/components/ui/tag'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedInstitutions } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; capabilities: PublishedInstitutions['capabilities'] }

/** What each institution offers, with where it is known from. */
export async function PublishedOffers({ locale, capabilities }: Props) {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'institutions.public' }),
    getTranslations({ locale, namespace: 'cooperation.kind' }),
  ])
  const institutions = new Map(capabilities.map(({ institution }) => [institution.id, institution]))
  return (
    <ul className="grid gap-px border border-line bg-line">
      {[...institutions.values()].map((institution) => (
        <li
          key={institution.id}
          className="grid gap-x-6 gap-y-4 bg-surface px-5 py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
        >
          <h3 className="text-h4">{pick(locale, institution, 'name')}</h3>
          <ul className="grid gap-4">
            {capabilities
              .filter((offer) => offer.institution.id === institution.id)
              .map(({ id, kind, industry, basis, ...offer }) => (
                <li key={id}>
                  <p className="flex flex-wrap gap-2">
                    <Badge>{kinds(kind)}</Badge>
                    <Badge>{pick(locale, industry, 'name')}</Badge>
                  </p>
                  <p className="mt-1.5 max-w-prose whitespace-pre-line wrap-anywhere">
                    {pick(locale, offer, 'summary')}
                  </p>
                  <p className="mt-1 text-ink-3 text-meta">
                    {t('basis')} <OwnWords>{basis}</OwnWords>
                  </p>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { OwnWords } from '@/components/residency/own-words'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedPartner } from '@/lib/domains/agreements/queries'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'

type Props = { locale: Locale; partners: readonly PublishedPartner[] }

/** The five kinds of help, each with who gives it and agreed to be named; how many more there are is said. */
export async function PartnersByKind({ locale, partners }: Props) {
  const t = await getTranslations({ locale, namespace: 'agreements' })
  return (
    <div className="grid gap-px border border-line bg-line">
      {SERVICE_KINDS.map((kind) => {
        const own = partners.filter((partner) => partner.kind === kind)
        const named = own.filter(({ organisation }) => organisation !== null)
        return (
          <section
            key={kind}
            aria-labelledby={`kind-${kind}`}
            className="grid gap-x-6 gap-y-3 bg-surface px-5 py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
          >
            <div>
              <h3 id={`kind-${kind}`} className="text-h4">
                {t(`kind.${kind}`)}
              </h3>
              <p className="mt-1 text-ink-2 text-table">{t(`public.about.${kind}`)}</p>
            </div>
            <div className="grid content-start gap-3">
              {named.length > 0 ? (
                <ul className="grid gap-3">
                  {named.map(({ id, organisation, since }) => (
                    <li key={id} className="flex gap-3">
                      <EnclaveTile size={22} className="mt-1" />
                      <p className="min-w-0">
                        <span className="font-medium">
                          {organisation && <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>}
                        </span>{' '}
                        <span className="whitespace-nowrap text-ink-3 text-meta">
                          {t('public.since', { day: formatPartial(locale, since) })}
                        </span>
                      </p>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="text-ink-3">{t('public.none')}</p>
              )}
              {own.length > named.length && (
                <p className="text-ink-2 text-table">{t('public.further', { count: own.length - named.length })}</p>
              )}
            </div>
          </section>
        )
      })}
    </div>
  )
}

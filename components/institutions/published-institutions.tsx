import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedInstitutions } from '@/lib/domains/institutions/queries'

type Institution = PublishedInstitutions['entries'][number]['institution']
type Source = PublishedInstitutions['entries'][number]['source']
type Props = { locale: Locale; partnerships: PublishedInstitutions['partnerships'] }

/** Who the institutions are to the park: long-term partners, and the joint institute with those who joined it. */
export async function PublishedPartnerships({ locale, partnerships }: Props) {
  const t = await getTranslations({ locale, namespace: 'institutions.public' })
  const on = (key: 'since' | 'joined', column: Date | null) =>
    column ? t(key, { day: formatPartial(locale, dayOfColumn(column)) }) : null
  const partners = partnerships.filter(({ kind }) => kind === 'LONG_TERM_PARTNER')
  const hosts = partnerships.filter(({ kind }) => kind === 'JOINT_INSTITUTE')
  const groups = [
    {
      key: 'partners',
      title: t('partners'),
      body: t('partnersBody'),
      rows: partners.map(({ institution, source, fromOn }) => ({ institution, source, when: on('since', fromOn) })),
    },
    ...hosts.map(({ id, institution, source, fromOn }) => ({
      key: `joint-${id}`,
      title: t('joint'),
      body: t('jointBody', { name: pick(locale, institution, 'name') }),
      rows: [
        { institution, source, when: on('since', fromOn) },
        ...institution.relatedBy.map(({ from, validFrom }) => ({
          institution: from,
          source: from.source,
          when: on('joined', validFrom),
        })),
      ],
    })),
  ].filter(({ rows }) => rows.length > 0)
  return (
    <div className="grid gap-12">
      {groups.map(({ key, title, body, rows }) => (
        <section key={key} aria-labelledby={key}>
          <h3 id={key} className="text-h3">
            {title}
          </h3>
          <p className="mt-1 max-w-prose text-ink-2">{body}</p>
          <ul className="mt-5 grid gap-px border border-line bg-line sm:grid-cols-2">
            {rows.map(({ institution, source, when }) => (
              <li key={institution.id} className="flex gap-4 bg-surface px-5 py-4 sm:last:odd:col-span-2">
                <EnclaveTile size={28} hosted={institution.kind === 'JOINT_INSTITUTE' ? 'home' : 'host'} />
                <div className="min-w-0">
                  <Name locale={locale} institution={institution} />
                  {when && <p className="text-ink-2 text-table">{when}</p>}
                  <Cited locale={locale} source={source} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Who set up in the home city: where and when, recorded here or only reported. */
export async function PublishedEntries({
  locale,
  entries,
}: {
  locale: Locale
  entries: PublishedInstitutions['entries']
}) {
  const t = await getTranslations({ locale, namespace: 'institutions.public' })
  return (
    <ul className="grid gap-px border border-line bg-line">
      {entries.map(({ id, status, institution, district, site, enteredOn, source }) => {
        const place = [district, site].flatMap((one) => (one ? [pick(locale, one, 'name')] : [])).join(' · ')
        return (
          <li key={id} className="grid gap-x-6 gap-y-2 bg-surface px-5 py-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="flex min-w-0 gap-4">
              <EnclaveTile size={28} hosted="home" />
              <Name locale={locale} institution={institution} />
            </div>
            <div className="min-w-0">
              <p>{place || t('placeUnstated')}</p>
              <p className="tabular text-ink-2 text-table">
                {enteredOn ? formatPartial(locale, dayOfColumn(enteredOn)) : t('dayUnstated')}
                {' · '}
                {t(status === 'RECORDED' ? 'recorded' : 'reported')}
              </p>
              <Cited locale={locale} source={source} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

async function Name({ locale, institution }: { locale: Locale; institution: Institution }) {
  const t = await getTranslations({ locale, namespace: 'institutions.kind' })
  return (
    <div className="min-w-0">
      <p className="font-semibold font-serif text-h4">{pick(locale, institution, 'name')}</p>
      <p className="text-ink-2 text-table">{t(institution.kind)}</p>
    </div>
  )
}

async function Cited({ locale, source }: { locale: Locale; source: Source }) {
  if (!source) return null
  const t = await getTranslations({ locale, namespace: 'institutions.public' })
  return (
    <p className="mt-2 text-ink-3 text-meta">
      {t('source')} <cite>{pick(locale, source, 'title')}</cite>
      {source.publishedOn && ` · ${formatPartial(locale, dayOfColumn(source.publishedOn))}`}
    </p>
  )
}

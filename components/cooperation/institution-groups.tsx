import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { publishedInstitutions } from '@/lib/domains/organisations/queries'

type Institution = Awaited<ReturnType<typeof publishedInstitutions>>[number]
type Props = { locale: Locale; institutions: readonly Institution[] }

/** The institutions by what a source says of them: a partner, or the joint institute and who joined it. */
export async function InstitutionGroups({ locale, institutions }: Props) {
  const t = await getTranslations({ locale, namespace: 'cooperation.public' })
  const hosts = institutions.filter(({ kind }) => kind === 'JOINT_INSTITUTE')
  const members = institutions.filter(({ relations }) => relations.length > 0)
  const partners = institutions.filter((one) => !hosts.includes(one) && !members.includes(one))
  const name = hosts.map((host) => pick(locale, host, 'name')).join(' · ')
  const groups = [
    { key: 'partners', title: t('partners'), body: t('partnersBody'), rows: partners },
    { key: 'joint', title: t('joint'), body: t('jointBody', { name }), rows: [...hosts, ...members] },
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
            {rows.map((one) => (
              <li key={one.id} className="flex gap-4 bg-surface px-5 py-4">
                <EnclaveTile size={28} hosted={one.kind === 'JOINT_INSTITUTE' ? 'home' : 'host'} />
                <div className="min-w-0">
                  <p className="font-semibold font-serif text-h4">{pick(locale, one, 'name')}</p>
                  <p className="text-ink-2 text-table">{t(`kind.${one.kind}`)}</p>
                  {one.source && (
                    <p className="mt-2 text-ink-3 text-meta">
                      {t('source')} <cite>{pick(locale, one.source, 'title')}</cite>
                      {one.source.publishedOn && ` · ${formatPartial(locale, dayOfColumn(one.source.publishedOn))}`}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { needWords } from '@/components/matching/need-words'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { NEEDS } from '@/lib/domains/projects/schema'
import type { Industry, MySite } from '@/lib/domains/sites/queries'

type Props = { locale: Locale; sites: readonly MySite[]; industries: readonly Industry[] }

/** The sites of one's district, with all that each publishes. */
export async function SiteTable({ locale, sites, industries }: Props) {
  const t = await getTranslations('sites')
  const amount = await needWords(locale)
  const several = new Set(sites.map(({ district }) => district?.id)).size > 1
  const district = {
    key: 'district',
    label: t('list.district'),
    cell: (site: MySite) => site.district && pick(locale, site.district, 'name'),
  }
  const given = (site: MySite) => [
    ...industries.filter(({ key }) => site.industries.includes(key)).map((item) => pick(locale, item, 'name')),
    ...(site.minReadiness === null
      ? []
      : [`${t('rule.readiness')} ${t('match.fromLevel', { level: site.minReadiness })}`]),
    ...NEEDS.flatMap((need) => {
      const most = site[need]
      return most === null ? [] : [`${t(`need.${need}`)} ${t('match.upTo', { amount: amount(need, most) })}`]
    }),
  ]
  return (
    <DataTable
      id="sites"
      caption={t('list.caption')}
      captionHidden
      rows={sites}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          header: true,
          cell: (site) => (
            <a href={localePath(locale, `/desk/sites/${site.id}`)}>
              <OwnWords>{pick(locale, site, 'name')}</OwnWords>
            </a>
          ),
        },
        ...(several ? [district] : []),
        {
          key: 'gives',
          label: t('list.gives'),
          cell: (site) => {
            const said = given(site)
            if (said.length === 0) return <span className="text-ink-3">{t('list.nothing')}</span>
            return <span className="text-pretty">{said.join(' · ')}</span>
          },
        },
        {
          key: 'on',
          label: t('list.on'),
          cell: ({ publishedOn }) =>
            publishedOn ? <span className="whitespace-nowrap">{formatPartial(locale, publishedOn)}</span> : '–',
        },
      ]}
    />
  )
}

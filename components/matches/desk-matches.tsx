import { getTranslations } from 'next-intl/server'
import { AskerName } from '@/components/matches/asker-name'
import { MatchStatus } from '@/components/matches/match-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { DeskMatchRow } from '@/lib/domains/matches/queries'

/** What a partner was asked; who answers for several reads for which one it is. */
export async function DeskMatches({ locale, rows }: { locale: Locale; rows: readonly DeskMatchRow[] }) {
  const [t, kinds] = await Promise.all([getTranslations('matches.desk'), getTranslations('services.kind')])
  const several = new Set(rows.map(({ partner }) => partner.id)).size > 1
  const partner = {
    key: 'for',
    label: t('for'),
    cell: (row: DeskMatchRow) => <OwnWords>{pick(locale, row.partner, 'name')}</OwnWords>,
  }
  return (
    <DataTable
      id="requests"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'request',
          label: t('request'),
          header: true,
          cell: ({ id, request }) => (
            <a href={localePath(locale, `/desk/requests/${id}`)}>
              <OwnWords>{request.title}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ request }) => <code className="whitespace-nowrap font-mono">{request.reference}</code>,
        },
        {
          key: 'asker',
          label: t('asker'),
          cell: ({ asker }) => (asker ? <AskerName locale={locale} asker={asker} /> : t('hidden')),
        },
        ...(several ? [partner] : []),
        { key: 'kind', label: t('kind'), cell: ({ request }) => kinds(request.kind) },
        { key: 'sent', label: t('sentOn'), cell: ({ createdAt }) => formatPartial(locale, dayOf(createdAt)) },
        { key: 'state', label: t('state'), cell: ({ status }) => <MatchStatus status={status} /> },
      ]}
    />
  )
}

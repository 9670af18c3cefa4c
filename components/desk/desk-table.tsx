import { getTranslations } from 'next-intl/server'
import { ReferralStatus } from '@/components/desk/referral-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { DeskRow } from '@/lib/domains/desks/queries'

/** What a district was sent; who works for several reads which one it was. */
export async function DeskTable({ locale, rows }: { locale: Locale; rows: readonly DeskRow[] }) {
  const t = await getTranslations('referrals.list')
  const several = new Set(rows.map(({ district }) => district.nameZh)).size > 1
  const district = {
    key: 'district',
    label: t('district'),
    cell: (row: DeskRow) => pick(locale, row.district, 'name'),
  }
  return (
    <DataTable
      id="referrals"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'project',
          label: t('project'),
          header: true,
          cell: ({ id, project }) => (
            <a href={localePath(locale, `/desk/referrals/${id}`)}>
              <OwnWords>{pick(locale, project, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        ...(several ? [district] : []),
        { key: 'state', label: t('state'), cell: ({ status }) => <ReferralStatus status={status} /> },
        {
          key: 'waiting',
          label: t('waiting'),
          cell: ({ waitingDays, silentDays }) => (
            <span className="flex flex-wrap items-center gap-2">
              {waitingDays === null ? t('notWaiting') : t('waitingDays', { count: waitingDays })}
              {silentDays > 0 && <StatusTag tone="warn">{t('silent', { days: silentDays })}</StatusTag>}
            </span>
          ),
        },
        {
          key: 'response',
          label: t('response'),
          cell: ({ answeredIn, status }) =>
            answeredIn === null
              ? t(status === 'SENT' ? 'unanswered' : 'neverAnswered')
              : t('answeredIn', { count: answeredIn }),
        },
      ]}
    />
  )
}

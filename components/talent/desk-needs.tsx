import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { CandidateStatus } from '@/components/talent/candidate-state'
import { NeedStatus } from '@/components/talent/need-state'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { MySuggestion } from '@/lib/domains/introductions/queries'
import type { DeskNeedRow } from '@/lib/domains/talent/queries'

/** Needs that were passed on to a partner. */
export async function DeskNeeds({ locale, rows }: { locale: Locale; rows: readonly DeskNeedRow[] }) {
  const t = await getTranslations('talent.list')
  return (
    <DataTable
      id="needs"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'need',
          label: t('need'),
          header: true,
          cell: ({ id, title }) => (
            <a href={localePath(locale, `/desk/talent/${id}`)}>
              <OwnWords>{title}</OwnWords>
            </a>
          ),
        },
        {
          key: 'company',
          label: t('company'),
          cell: (row) => <OwnWords>{pick(locale, row.organisation, 'name')}</OwnWords>,
        },
        { key: 'headcount', label: t('headcount'), numeric: true, cell: ({ headcount }) => headcount },
        { key: 'state', label: t('state'), cell: ({ status }) => <NeedStatus status={status} /> },
      ]}
    />
  )
}

/** Whom a partner suggested, and how it stands with each. */
export async function DeskSuggestions({ locale, rows }: { locale: Locale; rows: readonly MySuggestion[] }) {
  const [t, desk, card, degrees] = await Promise.all([
    getTranslations('talent.list'),
    getTranslations('talent.desk'),
    getTranslations('talent.card'),
    getTranslations('talent.degree'),
  ])
  return (
    <DataTable
      id="suggestions"
      caption={desk('suggestions')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'candidate',
          label: desk('candidate'),
          header: true,
          cell: ({ degree, field }) => (
            <OwnWords>{field ? card('title', { degree: degrees(degree), field }) : degrees(degree)}</OwnWords>
          ),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        { key: 'need', label: t('need'), cell: ({ need }) => <OwnWords>{need.title}</OwnWords> },
        {
          key: 'company',
          label: t('company'),
          cell: ({ need }) => <OwnWords>{pick(locale, need.organisation, 'name')}</OwnWords>,
        },
        { key: 'state', label: t('state'), cell: ({ status }) => <CandidateStatus status={status} /> },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { CounterDue } from '@/components/residency/counter-due'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ReviewRow } from '@/lib/domains/reviews/queries'

/** What is assigned to a reviewer, with what is still to be done. */
export async function ReviewTable({ locale, rows }: { locale: Locale; rows: ReviewRow[] }) {
  const t = await getTranslations('reviews')
  const directions = await getTranslations('counter.direction')
  return (
    <DataTable
      id="reviews"
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          header: true,
          cell: (row) => (
            <a href={localePath(locale, `/admin/reviews/${row.id}`)}>
              <OwnWords>{row.application.nameZh}</OwnWords>
            </a>
          ),
        },
        {
          key: 'industry',
          label: t('column.industry'),
          cell: ({ application: { industry } }) => (industry ? pick(locale, industry, 'name') : t('unknown')),
        },
        {
          key: 'direction',
          label: t('column.direction'),
          cell: ({ application }) => directions(application.direction ?? 'none'),
        },
        { key: 'state', label: t('column.state'), cell: (row) => <ReviewState review={row} /> },
        {
          key: 'due',
          label: t('column.due'),
          cell: ({ application }) => <CounterDue locale={locale} record={application} />,
        },
      ]}
    />
  )
}

type Stand = { conflict: boolean | null; scoredAt: Date | null; application: { status: string } }

/** What a reviewer has to do next, or has done: icon and word. */
export async function ReviewState({ review: { conflict, scoredAt, application } }: { review: Stand }) {
  const t = await getTranslations('reviews.state')
  if (conflict) return <StatusTag>{t('conflict')}</StatusTag>
  if (scoredAt) return <StatusTag tone="ok">{t('scored')}</StatusTag>
  if (conflict === null) return <StatusTag tone="accent">{t('undeclared')}</StatusTag>
  if (application.status === 'IN_REVIEW') return <StatusTag tone="accent">{t('toScore')}</StatusTag>
  return <StatusTag icon="clock">{t('waiting')}</StatusTag>
}

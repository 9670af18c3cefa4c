import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { RecordForm } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'
import { assignReviewer, unassignReviewer } from '@/lib/domains/reviews/actions'
import { isJudgedIn } from '@/lib/domains/reviews/policy'
import { CRITERIA, MOST_POINTS, scores, totalOf } from '@/lib/domains/reviews/schema'

type Review = ApplicationSheet['reviews'][number]
type Props = { locale: Locale; sheet: ApplicationSheet; choices: readonly { id: string; name: string }[] }

/** Who judges, what they declared and how they scored; assigned and taken back here. */
export async function CounterReviewers({ locale, sheet, choices }: Props) {
  const t = await getTranslations('counter.reviewers')
  const criteria = await getTranslations('reviews.criterion')
  const words = await formWords()
  const open = isJudgedIn(sheet.status)
  const reload = { href: localePath(locale, `/admin/residency/${sheet.id}`), label: t('reload') }
  const points = ({ scores: kept, comment }: Review) => {
    const given = scores.safeParse(kept).data
    if (!given) return t('unscored')
    return (
      <div className="grid gap-1">
        <strong className="tabular">
          {t('total', { total: totalOf(given), most: CRITERIA.length * MOST_POINTS })}
        </strong>
        <span className="text-ink-2 text-meta">
          {CRITERIA.map((criterion) => `${criteria(`${criterion}.name`)} ${given[criterion]}`).join(' · ')}
        </span>
        {comment && <OwnWords block>{comment}</OwnWords>}
      </div>
    )
  }
  const takeBack = (review: Review) =>
    review.scoredAt === null && (
      <RecordForm
        id={`unassign-${review.id}`}
        action={unassignReviewer}
        words={words}
        submit={t('unassign', { name: review.reviewer.name })}
        hidden={{ locale, id: review.id, version: review.version, applicationId: sheet.id }}
        groups={[]}
        look="secondary"
        compact
        reload={reload}
      />
    )
  return (
    <div className="grid gap-6">
      {sheet.reviews.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <DataTable
          id="reviewers"
          caption={t('title')}
          captionHidden
          rows={sheet.reviews}
          rowKey={(review) => review.id}
          columns={[
            {
              key: 'name',
              label: t('name'),
              header: true,
              cell: (review) => <OwnWords>{review.reviewer.name}</OwnWords>,
            },
            { key: 'conflict', label: t('conflict'), cell: (review) => <Conflict review={review} /> },
            { key: 'points', label: t('points'), cell: points },
            ...(open ? [{ key: 'action', label: t('action'), cell: takeBack }] : []),
          ]}
        />
      )}
      {open && choices.length > 0 && (
        <div className="max-w-144">
          <RecordForm
            id="assign"
            action={assignReviewer}
            words={words}
            submit={t('assign')}
            hidden={{ locale, applicationId: sheet.id }}
            groups={[
              {
                key: 'assign',
                fields: [
                  {
                    name: 'reviewerId',
                    label: t('reviewer'),
                    kind: 'select',
                    wide: true,
                    options: [
                      { value: '', label: t('choose') },
                      ...choices.map(({ id, name }) => ({ value: id, label: name })),
                    ],
                  },
                ],
              },
            ]}
            look="secondary"
            compact
          />
        </div>
      )}
      {open && choices.length === 0 && <p className="max-w-prose text-ink-2 text-table">{t('nobody')}</p>}
    </div>
  )
}

async function Conflict({ review: { conflict, conflictNote } }: { review: Review }) {
  const t = await getTranslations('counter.conflict')
  if (conflict === null) return <StatusTag icon="clock">{t('undeclared')}</StatusTag>
  if (!conflict) return <StatusTag tone="ok">{t('no')}</StatusTag>
  return (
    <div className="grid justify-items-start gap-1">
      <StatusTag tone="warn">{t('yes')}</StatusTag>
      {conflictNote && <OwnWords block>{conflictNote}</OwnWords>}
    </div>
  )
}

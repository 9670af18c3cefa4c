import { getTranslations } from 'next-intl/server'
import { ReviewTotal } from '@/components/reviews/review-total'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { score } from '@/lib/domains/reviews/actions'
import { CRITERIA, MOST_POINTS, type Scores, totalOf } from '@/lib/domains/reviews/schema'

const FORM = 'score'
type Props = {
  locale: Locale
  review: { id: string; version: number; scores: Scores | null; comment: string | null; scoredAt: Date | null }
}

/** Five criteria, each with its rubric in words; the total is told as the points are typed. */
export async function ReviewForm({ locale, review: { id, version, scores, comment, scoredAt } }: Props) {
  const t = await getTranslations('reviews')
  const points = CRITERIA.map(
    (criterion): RecordFormField => ({
      name: `scores.${criterion}`,
      label: t('points', { criterion: t(`criterion.${criterion}.name`), most: MOST_POINTS }),
      hint: t(`criterion.${criterion}.rubric`),
      kind: 'number',
      value: scores ? String(scores[criterion]) : '',
      wide: true,
    }),
  )
  const said: RecordFormField = {
    name: 'comment',
    label: t('comment'),
    hint: t('commentHint'),
    kind: 'lines',
    value: comment ?? '',
    wide: true,
  }
  return (
    <section aria-labelledby="score-title" className="grid max-w-prose gap-5">
      <h2 id="score-title" className="text-h3">
        {t('score.title')}
      </h2>
      <p className="text-ink-2">{t(scoredAt ? 'score.again' : 'score.lead')}</p>
      <ReviewTotal
        key={version}
        form={FORM}
        initial={scores ? totalOf(scores) : 0}
        most={CRITERIA.length * MOST_POINTS}
        label={t('score.total')}
      />
      <RecordForm
        id={FORM}
        action={score}
        words={await formWords()}
        submit={t(scoredAt ? 'score.change' : 'score.submit')}
        hidden={{ locale, id, version }}
        groups={[
          { key: 'points', legend: t('score.criteria'), fields: points },
          { key: 'said', legend: t('score.opinion'), fields: [said] },
        ]}
        reload={{ href: localePath(locale, `/admin/reviews/${id}`), label: t('declare.reload') }}
      />
    </section>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { gradeMatch } from '@/lib/domains/matches/actions'
import type { MatchView } from '@/lib/domains/matches/queries'
import { GRADES, QUESTIONS } from '@/lib/domains/matches/schema'

/** The three questions on how a partner did. */
export async function GradeForm({ locale, match }: { locale: Locale; match: MatchView }) {
  const [t, reload] = await Promise.all([getTranslations('matches.grade'), getTranslations('matches.form')])
  const { id, version, requestId, partner } = match
  return (
    <div className="rounded-tile border border-accent-700 bg-paper p-4">
      <h4 className="mb-1 text-h4">{t('title', { partner: pick(locale, partner, 'name') })}</h4>
      <p className="mb-4 text-ink-2 text-table">{t('lead')}</p>
      <RecordForm
        id={`grade-${id}`}
        action={gradeMatch}
        words={await formWords()}
        submit={t('submit')}
        hidden={{ locale, id, version }}
        compact
        reload={{ href: localePath(locale, `/portal/services/${requestId}`), label: reload('reload') }}
        groups={[
          {
            key: 'grades',
            fields: QUESTIONS.map((name) => ({
              name,
              label: t(name),
              kind: 'scale',
              options: GRADES.map((grade) => ({ value: String(grade), label: String(grade) })),
              wide: true,
            })),
          },
        ]}
      />
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { gradeIntroduction } from '@/lib/domains/introductions/actions'
import type { Candidate } from '@/lib/domains/introductions/queries'

export type Level = { id: string; nameZh: string; nameEn: string }
type Props = { locale: Locale; need: string; candidate: Candidate; levels: readonly Level[] }

/** The team says by which level's rule a candidate stands. */
export async function LevelForm({ locale, need, candidate, levels }: Props) {
  const [t, none] = await Promise.all([getTranslations('talent.move'), getTranslations('talent.suggest')])
  const { id, version, level } = candidate
  if (levels.length === 0) return null
  const options = levels.map((item) => ({ value: item.id, label: pick(locale, item, 'name') }))
  return (
    <RecordForm
      id={`grade-${id}`}
      action={gradeIntroduction}
      words={await formWords()}
      submit={t('grade')}
      hidden={{ locale, id, version, need }}
      groups={[
        {
          key: 'grade',
          fields: [
            {
              name: 'levelId',
              label: none('level'),
              hint: t('levelHint'),
              kind: 'select',
              value: level?.id,
              options: [{ value: '', label: none('noLevel') }, ...options],
            },
          ],
        },
      ]}
      look="secondary"
      compact
      fold={`${t('grade')}…`}
    />
  )
}

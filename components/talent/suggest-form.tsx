import { getTranslations } from 'next-intl/server'
import type { Level } from '@/components/talent/level-form'
import { RecordForm } from '@/components/ui/record-form'
import type { FormState } from '@/lib/core/action'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { DEGREES } from '@/lib/domains/introductions/schema'

type Props = {
  locale: Locale
  action: (previous: FormState, form: FormData) => Promise<FormState>
  need: { id: string; version: number }
  /** What the team may choose from; a partner gives no level. */
  levels?: readonly Level[]
}

/** Suggests a candidate: what the company sees from the beginning, and apart from it who they are. */
export async function SuggestForm({ locale, action, need, levels = [] }: Props) {
  const [t, degrees, words] = await Promise.all([
    getTranslations('talent.suggest'),
    getTranslations('talent.degree'),
    formWords(),
  ])
  const label = (name: string) => ({ name, label: t(name) })
  const choose = { value: '', label: t('choose') }
  const levelOptions = levels.map((item) => ({ value: item.id, label: pick(locale, item, 'name') }))
  const level = {
    name: 'levelId',
    label: t('level'),
    kind: 'select',
    optional: true,
    options: [{ value: '', label: t('noLevel') }, ...levelOptions],
  } as const
  return (
    <RecordForm
      id="suggest"
      action={action}
      words={{ ...words, code: { ...words.code, conflict: t('conflict') } }}
      submit={t('submit')}
      fold={t('fold')}
      hidden={{ locale, id: need.id, version: need.version }}
      compact
      groups={[
        {
          key: 'what',
          legend: t('what'),
          note: t('whatNote'),
          fields: [
            {
              ...label('degree'),
              kind: 'select',
              options: [choose, ...DEGREES.map((value) => ({ value, label: degrees(value) }))],
            },
            label('field'),
            { ...label('years'), kind: 'number' },
            ...(levelOptions.length > 0 ? [level] : []),
          ],
        },
        {
          key: 'who',
          legend: t('who'),
          note: t('whoNote'),
          fields: [
            label('name'),
            label('email'),
            { ...label('phone'), optional: true },
            {
              ...label('language'),
              kind: 'select',
              value: 'zh-CN',
              options: [
                { value: 'zh-CN', label: t('zh') },
                { value: 'en', label: t('en') },
              ],
            },
            { ...label('profile'), hint: t('profileHint'), kind: 'lines', optional: true, wide: true },
          ],
        },
      ]}
    />
  )
}

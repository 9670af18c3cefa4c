import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import type { FormWords } from '@/components/ui/record-form'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { CorrectionForm } from './correction-form'
import type { ShownCorrection } from './shown'

type Props = {
  locale: Locale
  application: { id: string; version: number }
  correction: ShownCorrection
  words: FormWords
}

/** The one list of what is to be mended: each item with the way to its section, its answer, and one button for all. */
export async function OpenCorrection({ locale, application, correction, words }: Props) {
  const t = await getTranslations('residency')
  const { id, version } = application
  return (
    <Card as="section" edge="accent" className="max-w-[46rem]">
      <h2 className="text-h3">{t('sheet.corrections.title')}</h2>
      <p className="text-ink-3 text-table">
        {t('sheet.corrections.asked', { time: formatMoment(locale, correction.createdAt) })}
      </p>
      <p className="mt-2 mb-6 max-w-prose">{t('sheet.corrections.lead')}</p>
      <CorrectionForm
        hidden={{ locale, id, version }}
        keep={correction.id}
        words={{
          ...words,
          pending: t('sheet.corrections.submitting'),
          submit: t('sheet.corrections.submit'),
          answer: t('sheet.corrections.answer'),
          answerHint: t('sheet.corrections.answerHint'),
        }}
        items={correction.items.map((item, index) => ({
          id: item.id,
          note: item.note,
          title: t('sheet.corrections.item', { n: index + 1 }),
          edit: {
            href: localePath(locale, `/portal/applications/${id}/${item.section}`),
            label: t('sheet.corrections.edit', { section: t(`section.${item.section}`) }),
          },
        }))}
      />
    </Card>
  )
}

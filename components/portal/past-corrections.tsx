import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ShownCorrection } from './shown'

type Props = { locale: Locale; corrections: readonly ShownCorrection[] }

/** The lists that were answered or taken back, with what was said to them. */
export async function PastCorrections({ locale, corrections }: Props) {
  const t = await getTranslations('residency')
  const past = corrections.filter(({ closedAt }) => closedAt !== null)
  if (past.length === 0) return null
  return (
    <Section number="04" title={t('sheet.corrections.past')}>
      {past.map((correction) => (
        <div key={correction.id} className="mb-7">
          <p className="text-ink-3 text-table">
            {t('sheet.corrections.asked', { time: formatMoment(locale, correction.createdAt) })}
          </p>
          <ol className="mt-1 grid list-decimal gap-3 ps-6">
            {correction.items.map((item) => (
              <li key={item.id} className="max-w-prose whitespace-pre-line">
                <span className="font-medium">{t(`section.${item.section}`)}</span> · {item.note}
                {item.answer && (
                  <p className="text-ink-2">{t('sheet.corrections.answered', { answer: item.answer })}</p>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

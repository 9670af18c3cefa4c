import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/core/i18n/path'

const STEPS = ['1', '2', '3', '4'] as const

/** From a need that is posted to the answer, step by step. */
export async function HowNeedsWork({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'needs.step' })
  return (
    <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
      {STEPS.map((step) => (
        <li key={step} className="border-ink border-t pt-4">
          <p aria-hidden="true" className="tabular font-mono text-ink-3 text-table">
            {step}
          </p>
          <h3 className="mt-1 text-h4">{t(`${step}.title`)}</h3>
          <p className="mt-2 max-w-prose text-ink-2">{t(`${step}.body`)}</p>
        </li>
      ))}
    </ol>
  )
}

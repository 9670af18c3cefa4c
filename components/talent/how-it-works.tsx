import { getTranslations } from 'next-intl/server'

const STEPS = ['1', '2', '3', '4'] as const

/** The four steps of an introduction. */
export async function HowItWorks() {
  const t = await getTranslations('talent.public.steps')
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

import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/core/i18n/path'

const STEPS = ['lead', 'match', 'negotiate', 'sign', 'run'] as const

/** How a cooperation comes about, step by step, and where a resident begins. */
export async function CooperationSteps({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'cooperation.public' })
  return (
    <>
      <ol className="grid gap-px border border-line bg-line">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 bg-surface px-5 py-4">
            <span aria-hidden="true" className="font-mono text-h4 text-ink-3">
              {index + 1}
            </span>
            <div className="grid gap-x-6 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
              <h3 className="text-h4">{t(`step.${step}.title`)}</h3>
              <p className="text-ink-2">{t(`step.${step}.body`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-6 max-w-prose">
        <strong className="font-semibold">{t('residents')}</strong> {t('residentsBody')}{' '}
        <a href={localePath(locale, '/portal/cooperation')} className="text-link underline">
          {t('signIn')}
        </a>
      </p>
    </>
  )
}

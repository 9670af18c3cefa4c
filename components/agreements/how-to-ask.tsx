import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { type Locale, localePath } from '@/lib/core/i18n/path'

const STEPS = ['1', '2', '3', '4'] as const
const DOORS = [
  { key: 'resident', path: '/portal/services', edge: 'host' },
  { key: 'outside', path: '/needs/post', edge: 'home' },
] as const

/** How help is asked for, step by step, and the door for each who asks. */
export async function HowToAsk({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'agreements.public' })
  return (
    <>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
        {STEPS.map((step) => (
          <li key={step} className="border-ink border-t pt-4">
            <p aria-hidden="true" className="tabular font-mono text-ink-3 text-table">
              {step}
            </p>
            <h3 className="mt-1 text-h4">{t(`step.${step}.title`)}</h3>
            <p className="mt-2 max-w-prose text-ink-2">{t(`step.${step}.body`)}</p>
          </li>
        ))}
      </ol>
      <ul className="mt-9 grid gap-5 sm:grid-cols-2">
        {DOORS.map(({ key, path, edge }) => (
          <Card as="li" key={key} edge={edge} className="grid content-start gap-2">
            <h3 className="text-h4">{t(key)}</h3>
            <p className="text-ink-2">{t(`${key}Body`)}</p>
            <p>
              <a
                href={localePath(locale, path)}
                className="target inline-flex items-center font-medium text-link underline"
              >
                {t(`${key}Link`)}
              </a>
            </p>
          </Card>
        ))}
      </ul>
    </>
  )
}

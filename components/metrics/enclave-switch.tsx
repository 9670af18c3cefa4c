import { getTranslations } from 'next-intl/server'
import { figurePath } from '@/components/metrics/figure-path'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FigureSheet } from '@/lib/domains/metrics/queries'

type Scope = Pick<FigureSheet, 'enclave' | 'enclaves' | 'from' | 'to'>

/** The parks whose figures can be seen; nothing where there is one only. */
export async function EnclaveSwitch({
  locale,
  figureKey,
  scope,
}: {
  locale: Locale
  figureKey: string | null
  scope: Scope
}) {
  if (scope.enclaves.length < 2) return null
  const t = await getTranslations({ locale, namespace: 'metrics' })
  return (
    <nav aria-label={t('enclave')} className="flex flex-wrap gap-x-5 gap-y-1">
      {scope.enclaves.map((enclave) => (
        <a
          key={enclave.slug}
          href={localePath(locale, figurePath(figureKey, { ...scope, enclave }))}
          aria-current={enclave.slug === scope.enclave.slug ? 'page' : undefined}
          className="nav-mark relative py-2 text-ink-2 text-body no-underline aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {pick(locale, enclave, 'shortName')}
        </a>
      ))}
    </nav>
  )
}

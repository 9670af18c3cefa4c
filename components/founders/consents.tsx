import { getTranslations } from 'next-intl/server'
import { ConsentCard } from '@/components/founders/consent-card'
import { Part } from '@/components/founders/part'
import { SharedFacts } from '@/components/founders/shared-facts'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FounderSheet } from '@/lib/domains/founders/queries'

type Props = { locale: Locale; token: string; sheet: FounderSheet }

/** What the founder was asked to consent to, one recipient at a time, and what exactly would be shown. */
export async function Consents({ locale, token, sheet }: Props) {
  const t = await getTranslations('founders.consents')
  const park = pick(locale, sheet.enclave, 'name')
  return (
    <Part id="consents" title={t('title')} lead={t('lead', { park })}>
      {sheet.consents.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <ul className="grid gap-5">
          {sheet.consents.map((consent) => (
            <ConsentCard key={consent.id} locale={locale} token={token} consent={consent} park={park} />
          ))}
        </ul>
      )}
      <details className="group">
        <summary className="target inline-flex items-center font-medium text-link underline">{t('shown')}</summary>
        <SharedFacts locale={locale} sheet={sheet} />
      </details>
    </Part>
  )
}

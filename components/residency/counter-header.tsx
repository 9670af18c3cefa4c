import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CounterDue } from '@/components/residency/counter-due'
import { CounterState } from '@/components/residency/counter-state'
import { OwnWords } from '@/components/residency/own-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'

/** The name of who applies, with reference, state and promised day. */
export async function CounterHeader({ locale, sheet }: { locale: Locale; sheet: ApplicationSheet }) {
  const t = await getTranslations('counter')
  const layout = await getTranslations('layout')
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/residency') },
    { label: sheet.reference ?? t('none') },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{sheet.nameZh}</OwnWords>}
        eyebrow={<code className="font-mono">{sheet.reference}</code>}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="-mt-2 mb-6 flex flex-wrap items-center gap-x-6 gap-y-2 text-table">
        <CounterState status={sheet.status} />
        <span className="flex flex-wrap items-center gap-2">
          <span className="text-ink-3">{t('column.due')}</span>
          <CounterDue locale={locale} record={sheet} />
        </span>
        <span className="text-ink-2">{pick(locale, sheet.enclave, 'shortName')}</span>
        {sheet.previous?.reference && (
          <a href={localePath(locale, `/admin/residency/${sheet.previous.id}`)}>
            {t('sheet.previous', { reference: sheet.previous.reference })}
          </a>
        )}
      </div>
    </>
  )
}

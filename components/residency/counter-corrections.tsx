import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'

type Props = { locale: Locale; corrections: ApplicationSheet['corrections'] }

/** What was asked for, section by section, with what the applicant answered; the newest list first. */
export async function CounterCorrections({ locale, corrections }: Props) {
  const t = await getTranslations('counter.corrections')
  const sections = await getTranslations('residency.section')
  return (
    <div className="grid gap-6">
      {corrections.map((correction) => (
        <div key={correction.id} className="border-line-strong border-s-3 ps-4">
          <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
            <OwnWords>{correction.requestedBy.name}</OwnWords>
            <time dateTime={correction.createdAt.toISOString()} className="tabular text-ink-3">
              {formatMoment(locale, correction.createdAt)}
            </time>
            <StatusTag tone={correction.closedAt ? 'ok' : 'warn'}>
              {t(correction.closedAt ? 'closed' : 'open')}
            </StatusTag>
          </p>
          <dl className="grid gap-3">
            {correction.items.map((item) => (
              <div key={item.id}>
                <dt className="font-medium">{sections(item.section)}</dt>
                <dd>
                  <OwnWords block>{item.note}</OwnWords>
                </dd>
                {item.answer && (
                  <dd className="mt-1 flex flex-wrap gap-x-2 text-ink-2">
                    <span className="text-ink-3 text-table">{t('answer')}</span>
                    <OwnWords block>{item.answer}</OwnWords>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { moveNeed } from '@/lib/domains/talent/actions'
import type { NeedSheet } from '@/lib/domains/talent/queries'

/** What the resident may do with a need now. */
export async function NeedMoves({ locale, need }: { locale: Locale; need: NeedSheet }) {
  const [t, words] = await Promise.all([getTranslations('talent.own'), formWords()])
  const { id, version, status, can } = need
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-ink-2">{t(`guide.${status}`)}</p>
      {can.move.map((event) => (
        <RecordForm
          key={event}
          id={`need-${event}`}
          action={moveNeed}
          words={words}
          submit={t(event)}
          hidden={{ locale, id, version, event }}
          groups={
            event === 'close'
              ? [{ key: event, fields: [{ name: 'reason', label: t('reason'), kind: 'lines', wide: true }] }]
              : []
          }
          look={event === 'open' || event === 'resume' ? 'primary' : 'secondary'}
          compact
          {...(event === 'close' || event === 'cancel' ? { fold: `${t(event)}…` } : {})}
        />
      ))}
    </div>
  )
}

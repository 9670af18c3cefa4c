import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { confirmStay } from '@/lib/domains/retention/actions'
import type { RetentionCheckRow } from '@/lib/domains/retention/queries'

type Props = { locale: Locale; need: string; checks: readonly RetentionCheckRow[] }

/** What was asked of a hire after 6 and 12 months, and the company's answer or the means to give it. */
export async function StayChecks({ locale, need, checks }: Props) {
  const [t, words] = await Promise.all([getTranslations('retention'), formWords()])
  const code = { ...words.code, conflict: t('answeredAlready'), invalid_transition: t('gone') }
  if (checks.length === 0) return null
  return (
    <ul className="grid gap-3">
      {checks.map(({ id, months, askedAt, answeredAt, can }) => (
        <li key={id} className="grid gap-2">
          <p className="text-table">
            {answeredAt
              ? t('stayed', { months, day: formatPartial(locale, dayOf(answeredAt)) })
              : t(can.answer ? 'asks' : 'asked', { months, day: formatPartial(locale, dayOf(askedAt)) })}
          </p>
          {can.answer && (
            <RecordForm
              id={`stay-${id}`}
              action={confirmStay}
              words={{ ...words, code }}
              submit={t('confirm')}
              hidden={{ locale, id, need }}
              groups={[]}
              compact
            />
          )}
        </li>
      ))}
    </ul>
  )
}

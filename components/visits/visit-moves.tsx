import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { AmendForm } from '@/components/visits/amend-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { moveVisit } from '@/lib/domains/visits/actions'
import type { VisitPlace, VisitSheet } from '@/lib/domains/visits/queries'
import { PLAIN_EVENTS } from '@/lib/domains/visits/schema'

type Props = { locale: Locale; visit: VisitSheet; team: VisitPlace['team'] }

/** What one may do now, drawn from the workflow. */
export async function VisitMoves({ locale, visit, team }: Props) {
  const [t, words] = await Promise.all([getTranslations('visits'), formWords()])
  const { id, version, can } = visit
  if (can.move.length === 0)
    return <p className="max-w-prose text-ink-2">{t(visit.status === 'DONE' ? 'moves.later' : 'moves.none')}</p>
  const reason: RecordFormField = {
    name: 'reason',
    label: t('moves.reason'),
    hint: t('moves.reasonHint'),
    kind: 'lines',
    wide: true,
  }
  return (
    <ul className="grid max-w-prose gap-5">
      {can.move.includes('do') && (
        <li className="grid justify-items-start gap-2">
          <p className="text-ink-2 text-table">{t('about.do')}</p>
          <LinkButton href={localePath(locale, `/admin/visits/record?visit=${id}`)} className="min-h-12">
            {t('event.do')}
          </LinkButton>
        </li>
      )}
      {PLAIN_EVENTS.filter((event) => can.move.includes(event)).map((event) => (
        <li key={event}>
          <RecordForm
            id={`move-${event}`}
            action={moveVisit}
            words={words}
            submit={t(`event.${event}`)}
            hidden={{ locale, id, version, event }}
            groups={[{ key: event, fields: event === 'cancel' ? [reason] : [] }]}
            look="secondary"
            compact
            fold={`${t(`event.${event}`)}…`}
          />
        </li>
      ))}
      {can.move.includes('amend') && (
        <li>
          <AmendForm locale={locale} visit={visit} team={team} />
        </li>
      )}
    </ul>
  )
}

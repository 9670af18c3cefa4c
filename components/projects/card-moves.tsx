import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { moveProject } from '@/lib/domains/projects/actions'
import type { ProjectRow } from '@/lib/domains/projects/queries'
import { STAFF_EVENTS } from '@/lib/domains/projects/schema'
import { EXITS } from '@/lib/domains/projects/workflow'

const UNDECIDED = ['REFERRAL_READY', 'REFERRED', 'CHOOSING']

/** The menu of a card: plain moves are made here; what needs more is asked for on the record. */
export async function CardMoves({ locale, card }: { locale: Locale; card: ProjectRow }) {
  const t = await getTranslations('projects')
  const words = await formWords()
  const allows = (event: string) => card.can.move.some((allowed) => allowed === event)
  const forms = STAFF_EVENTS.filter((event) => allows(event) && (event !== 'makeReady' || card.isReady))
  const links = [
    ...(allows('makeReady') && !card.isReady ? [{ to: 'checklist', label: t('board.checklist') }] : []),
    ...(UNDECIDED.includes(card.status) ? [{ to: 'referrals', label: t('board.refer') }] : []),
    ...(allows('choose') ? [{ to: 'referrals', label: t('board.choose') }] : []),
    ...(card.status === 'COMMITTED' ? [{ to: 'landings', label: t('board.landing') }] : []),
    ...(EXITS.some(allows) ? [{ to: 'exits', label: t('board.exits') }] : []),
  ]
  if (forms.length + links.length === 0) return null
  const reason = {
    name: 'reason',
    label: t('moves.reason'),
    hint: t('moves.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  return (
    <details className="border-line border-t pt-1">
      <summary
        aria-label={t('board.movesOf', { name: pick(locale, card, 'name') })}
        className="target inline-flex items-center font-medium text-link text-table underline"
      >
        {t('board.moves')}
      </summary>
      <ul className="mt-1 grid gap-2">
        {forms.map((event) => (
          <li key={event}>
            <RecordForm
              id={`${event}-${card.id}`}
              action={moveProject}
              words={words}
              submit={t(`event.${event}`)}
              hidden={{ locale, id: card.id, version: card.version, event, board: 'on' }}
              groups={event === 'unready' ? [{ key: event, fields: [reason] }] : []}
              look="secondary"
              compact
              {...(event === 'unready' ? { fold: `${t(`event.${event}`)}…` } : {})}
            />
          </li>
        ))}
        {links.map(({ to, label }) => (
          <li key={label}>
            <a
              href={`${localePath(locale, `/admin/projects/${card.id}`)}#${to}`}
              className="target inline-flex items-center text-table"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

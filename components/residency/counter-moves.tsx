import { getTranslations } from 'next-intl/server'
import { CounterMove } from '@/components/residency/counter-move'
import { Notice } from '@/components/ui/notice'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { shiftDay, today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { requestCorrection } from '@/lib/domains/corrections/actions'
import { approve, reissue } from '@/lib/domains/offers/actions'
import { moveByStaff } from '@/lib/domains/residency/actions'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'
import { SECTIONS } from '@/lib/domains/residency/schema'

/** The moves of the team, in the order in which they are offered; what needs nothing is one press. */
const MOVES = [
  { event: 'startScreening', form: 'none' },
  { event: 'sendToReview', form: 'none' },
  { event: 'approve', form: 'offer' },
  { event: 'reissue', form: 'offer' },
  { event: 'requestCorrection', form: 'corrections' },
  { event: 'waitlist', form: 'reason' },
  { event: 'cancelCorrection', form: 'reason' },
  { event: 'reopen', form: 'reason' },
  { event: 'reject', form: 'reason' },
] as const
const FORWARD = ['startScreening', 'sendToReview', 'approve', 'reissue']
const OFFER_DAYS = 14

type Props = { locale: Locale; sheet: ApplicationSheet }
type Event = (typeof MOVES)[number]['event']

/** One button for each move that one may make now, drawn from the workflow; a move that cannot be made yet says why. */
export async function CounterMoves({ locale, sheet }: Props) {
  const t = await getTranslations('counter')
  const residency = await getTranslations('residency')
  const words = await formWords()
  const moves = MOVES.filter(({ event }) => sheet.can.some((allowed) => allowed === event))
  if (moves.length === 0) return <p className="max-w-prose text-ink-2">{t('moves.none')}</p>
  const form = (event: Event) => ({
    id: event,
    words,
    submit: residency(`event.${event}`),
    hidden: { locale, id: sheet.id, version: sheet.version, event },
    look: FORWARD.includes(event) ? ('primary' as const) : ('secondary' as const),
    compact: true,
    reload: { href: localePath(locale, `/admin/residency/${sheet.id}`), label: t('moves.reload') },
  })
  const fields = await moveFields()
  const actions = { none: moveByStaff, reason: moveByStaff, corrections: requestCorrection, offer: null }
  const offered = { approve, reissue }
  const blocked = moves.flatMap(({ event }) => {
    const why = hindrance(event, sheet)
    return why ? [{ event, why }] : []
  })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-3">
        {moves
          .filter(({ event }) => !blocked.some((other) => other.event === event))
          .map(({ event, form: kind }) => {
            const action = event === 'approve' || event === 'reissue' ? offered[event] : (actions[kind] ?? moveByStaff)
            const whole = { ...form(event), action, groups: [{ key: event, fields: fields[kind] }] }
            if (kind === 'none') return <RecordForm key={event} {...whole} groups={[]} />
            const title = residency(`event.${event}`)
            return <CounterMove key={event} title={title} close={t('moves.close')} look={whole.look} form={whole} />
          })}
      </div>
      {blocked.map(({ event, why }) => (
        <Notice key={event} title={residency(`event.${event}`)}>
          {t(`moves.blocked.${why}`)}
        </Notice>
      ))}
    </div>
  )
}

/** Why a move of the table cannot be made yet. The command decides; this only says it beforehand. */
function hindrance(event: Event, { reviews, mayDecide }: ApplicationSheet) {
  const judging = reviews.filter(({ conflict }) => conflict !== true)
  if (event === 'sendToReview' && judging.length === 0) return 'noReviewer'
  if ((event === 'approve' || event === 'reissue') && !mayDecide) return 'conflict'
  if (event === 'approve' && (judging.length === 0 || judging.some(({ scoredAt }) => !scoredAt))) return 'unscored'
  return null
}

async function moveFields(): Promise<Record<(typeof MOVES)[number]['form'], RecordFormField[]>> {
  const t = await getTranslations('counter.moves')
  const sections = await getTranslations('residency.section')
  const reason: RecordFormField = {
    name: 'reason',
    label: t('reason'),
    hint: t('reasonHint'),
    kind: 'lines',
    wide: true,
  }
  const lastDay = shiftDay(today(), OFFER_DAYS)
  return {
    none: [],
    reason: [reason],
    corrections: [
      { ...reason, label: t('summary'), hint: t('summaryHint') },
      ...SECTIONS.map(
        (section): RecordFormField => ({
          name: `notes.${section}`,
          label: t('note', { section: sections(section) }),
          kind: 'lines',
          optional: true,
          wide: true,
        }),
      ),
    ],
    offer: [
      {
        name: 'conditions',
        label: t('conditions'),
        hint: t('conditionsHint'),
        kind: 'lines',
        optional: true,
        wide: true,
      },
      { name: 'expiresOn', label: t('expiresOn'), kind: 'date', value: lastDay, wide: true },
    ],
  }
}

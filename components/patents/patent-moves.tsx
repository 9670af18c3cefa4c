import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  acceptAtDesk,
  acceptPatent,
  filePatent,
  grantPatent,
  moveAtDesk,
  moveOwnPatent,
  movePatent,
  proposeAtDesk,
  proposeFiling,
} from '@/lib/domains/patents/actions'
import type { PatentSheet } from '@/lib/domains/patents/queries'

export type Side = 'team' | 'own' | 'desk'
/** What each side does on its own pages, in the order in which it is offered. */
const MOVES: Record<Side, readonly string[]> = {
  team: ['accept', 'draft', 'file', 'propose', 'publish', 'grant', 'reject', 'withdraw', 'lapse', 'decline', 'cancel'],
  own: ['cancel'],
  desk: ['accept', 'draft', 'propose'],
}
const REASONED = ['decline', 'cancel']
/** Folded away until they are wanted: they end a case. */
const FOLDED = [...REASONED, 'reject', 'withdraw', 'lapse']
const MOVERS = { team: movePatent, own: moveOwnPatent, desk: moveAtDesk }

type Props = {
  locale: Locale
  patent: PatentSheet
  side: Side
  partners?: readonly { id: string; nameZh: string; nameEn: string }[]
}

/** One form for each move that one may make now, drawn from the workflow, and one to propose the filing. */
export async function PatentMoves({ locale, patent, side, partners = [] }: Props) {
  const t = await getTranslations('patents')
  const words = await formWords()
  const { id, version, can, documents, proposedNumber } = patent
  const open = [...can.move, ...(can.propose ? ['propose'] : [])]
  const moves = MOVES[side].filter((event) => open.some((known) => known === event))
  if (moves.length === 0)
    return <p className="max-w-prose text-ink-2">{t(side === 'team' ? 'moves.none' : 'moves.noneOwn')}</p>
  const fields = await fieldsOf(locale, patent, partners)
  const named: Record<string, typeof acceptPatent> = {
    accept: side === 'desk' ? acceptAtDesk : acceptPatent,
    propose: side === 'desk' ? proposeAtDesk : proposeFiling,
    file: filePatent,
    grant: grantPatent,
  }
  const hasReceipt = documents.some(({ kind }) => kind === 'RECEIPT')
  /** What is still missing before a form makes sense. */
  const lacking = (event: string) => {
    if (event === 'propose' && !hasReceipt) return t('moves.needsReceipt')
    return event === 'file' && !proposedNumber ? t('moves.needsProposal') : null
  }
  const about = (event: string) => {
    if (event === 'accept' && side === 'desk') return t('about.acceptDesk')
    if (event === 'propose' && proposedNumber) return t('about.proposeAgain')
    return REASONED.includes(event) ? null : t(`about.${event}`)
  }
  return (
    <ul className="grid max-w-prose gap-5">
      {side === 'desk' && proposedNumber && <li className="text-ink-2">{t('moves.awaits')}</li>}
      {moves.map((event) => {
        const lack = lacking(event)
        const asked =
          event === 'accept' && side === 'desk' ? [] : (fields[REASONED.includes(event) ? 'reason' : event] ?? [])
        const isFolded = FOLDED.includes(event) || (event === 'propose' && proposedNumber !== null)
        const note = about(event)
        return (
          <li key={event} className="grid gap-2">
            {lack ? (
              <Notice tone="warn" title={t(`event.${event}`)}>
                {lack}
              </Notice>
            ) : (
              <>
                {note && !isFolded && <p className="text-ink-2 text-table">{note}</p>}
                <RecordForm
                  id={`move-${event}`}
                  action={named[event] ?? MOVERS[side]}
                  words={words}
                  submit={t(`event.${event}`)}
                  hidden={{ locale, id, version, ...(event in named ? {} : { event }) }}
                  groups={
                    asked.length > 0 ? [{ key: event, fields: asked, ...(isFolded && note ? { note } : {}) }] : []
                  }
                  look={isFolded ? 'secondary' : 'primary'}
                  compact
                  {...(isFolded ? { fold: `${t(`event.${event}`)}…` } : {})}
                />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

async function fieldsOf(
  locale: Locale,
  { applicationNumber, proposedNumber, proposedOn, assistedBy, kind }: PatentSheet,
  partners: NonNullable<Props['partners']>,
): Promise<Record<string, RecordFormField[]>> {
  const t = await getTranslations('patents.moves')
  const known = partners.map((partner) => ({ value: partner.id, label: pick(locale, partner, 'name') }))
  // A certificate has the number of the application behind the letters ZL.
  const granted = kind === 'PCT' || !applicationNumber ? '' : `ZL${applicationNumber}`
  return {
    accept: [
      {
        name: 'assistedById',
        label: t('assistedBy'),
        kind: 'select',
        value: partners.some(({ id }) => id === assistedBy?.id) ? assistedBy?.id : '',
        options: [{ value: '', label: t('team') }, ...known],
        wide: true,
      },
    ],
    propose: [
      { name: 'number', label: t('number'), hint: t('numberHint'), value: proposedNumber ?? '', wide: true },
      { name: 'filedOn', label: t('filedOn'), kind: 'date', value: proposedOn ?? today(), wide: true },
    ],
    grant: [
      { name: 'grantNumber', label: t('grantNumber'), value: granted, wide: true },
      { name: 'grantedOn', label: t('grantedOn'), kind: 'date', value: today(), wide: true },
    ],
    reason: [{ name: 'reason', label: t('reason'), hint: t('reasonHint'), kind: 'lines', wide: true }],
  }
}

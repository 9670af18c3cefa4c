import { getTranslations } from 'next-intl/server'
import { SideMark } from '@/components/landings/side-mark'
import { OwnWords } from '@/components/residency/own-words'
import { classes } from '@/components/ui/classes'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { moveCommitment, promise } from '@/lib/domains/commitments/actions'
import type { LandingCommitments } from '@/lib/domains/commitments/queries'

type Side = 'PARK' | 'DISTRICT'
type Props = { locale: Locale; side: Side; landing: { id: string; version: number }; commitments: LandingCommitments }

const TONES = { OPEN: 'plain', CLAIMED_DONE: 'accent', CONFIRMED: 'ok' } as const

/** What each side promised and by when; a side notes its own promises, and the other confirms that they were kept. */
export async function Commitments({ locale, side, landing, commitments }: Props) {
  const [t, words] = await Promise.all([getTranslations('landings.commitment'), formWords()])
  const { rows, can } = commitments
  return (
    <>
      {rows.length === 0 && <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>}
      <ul className="grid gap-4 empty:hidden">
        {rows.map((row) => (
          <Commitment key={row.id} locale={locale} side={side} row={row} />
        ))}
      </ul>
      {can.promise && (
        <RecordForm
          id="promise"
          action={promise}
          words={words}
          submit={t('submit')}
          hidden={{ locale, id: landing.id, version: landing.version, side }}
          groups={[
            {
              key: 'promise',
              fields: [
                { name: 'promise', label: t('promise'), hint: t('promiseHint'), kind: 'lines', wide: true },
                { name: 'dueOn', label: t('dueOn'), kind: 'date' },
              ],
            },
          ]}
          look="secondary"
          compact
          fold={`${t('add')}…`}
        />
      )}
    </>
  )
}

type Row = LandingCommitments['rows'][number]

async function Commitment({ locale, side, row }: { locale: Locale; side: Side; row: Row }) {
  const t = await getTranslations('landings.commitment')
  return (
    <li
      className={classes(
        'grid gap-3 rounded-tile border border-line border-s-3 bg-surface p-5',
        row.promisedBy === 'PARK' ? 'border-s-host-700' : 'border-s-home-600',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SideMark side={row.promisedBy} />
        <span className="flex flex-wrap gap-2">
          {row.overdue && <StatusTag tone="warn">{t('overdue')}</StatusTag>}
          <StatusTag tone={TONES[row.status]}>{t(`status.${row.status}`)}</StatusTag>
        </span>
      </div>
      <OwnWords block>{row.promise}</OwnWords>
      <p className="tabular text-ink-3 text-table">
        {t('due', { day: formatPartial(locale, row.dueOn) })}
        {row.claimedAt && ` · ${t('claimed', { at: formatMoment(locale, row.claimedAt) })}`}
      </p>
      {row.can.sameSide && <Notice tone="warn">{t('sameSide')}</Notice>}
      <CommitmentMoves locale={locale} side={side} row={row} />
    </li>
  )
}

async function CommitmentMoves({ locale, side, row }: { locale: Locale; side: Side; row: Row }) {
  const [t, moves, words] = await Promise.all([
    getTranslations('landings.commitment'),
    getTranslations('landings.moves'),
    formWords(),
  ])
  if (!row.can.claim && !row.can.answer) return null
  const reason = {
    name: 'reason',
    label: moves('reason'),
    hint: moves('reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  const form = (event: 'claim' | 'confirm' | 'dispute') => ({
    id: `${event}-${row.id}`,
    action: moveCommitment,
    words,
    compact: true,
    submit: t(event),
    hidden: { locale, id: row.id, version: row.version, side, event },
  })
  return (
    <div className="grid max-w-prose gap-3">
      {row.can.claim && <RecordForm {...form('claim')} groups={[]} look="secondary" />}
      {row.can.answer && (
        <>
          <RecordForm {...form('confirm')} groups={[]} />
          <RecordForm
            {...form('dispute')}
            groups={[{ key: 'dispute', fields: [reason] }]}
            look="secondary"
            fold={`${t('dispute')}…`}
          />
        </>
      )}
    </div>
  )
}

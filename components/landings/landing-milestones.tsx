import { getTranslations } from 'next-intl/server'
import { SideMark } from '@/components/landings/side-mark'
import { OwnWords } from '@/components/residency/own-words'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/actions'
import type { LandingMilestones } from '@/lib/domains/milestones/queries'

type Side = 'PARK' | 'DISTRICT'
type Props = { locale: Locale; side: Side; landing: { id: string; version: number }; milestones: LandingMilestones }

const TONES = { PROPOSED: 'accent', CONFIRMED: 'home', REJECTED: 'plain' } as const

/** What the landing has reached: proposed by one side with its evidence, answered by the other. */
export async function Milestones({ locale, side, landing, milestones }: Props) {
  const [t, words] = await Promise.all([getTranslations('landings.milestone'), formWords()])
  const { rows, next } = milestones
  return (
    <>
      {rows.length === 0 && <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>}
      <ul className="grid gap-4 empty:hidden">
        {rows.map((row) => (
          <Milestone key={row.id} locale={locale} side={side} row={row} />
        ))}
      </ul>
      {next && (
        <RecordForm
          id="milestone"
          action={proposeMilestone}
          words={words}
          submit={t('propose', { kind: t(`kind.${next}`) })}
          hidden={{ locale, id: landing.id, version: landing.version, side, kind: next }}
          groups={[
            {
              key: 'milestone',
              fields: [
                { name: 'reachedOn', label: t('reachedOn'), hint: t('reachedOnHint'), kind: 'date' },
                { name: 'evidence', label: t('evidence'), hint: t('evidenceHint'), kind: 'lines', wide: true },
              ],
            },
          ]}
          look="secondary"
          compact
          fold={`${t('propose', { kind: t(`kind.${next}`) })}…`}
        />
      )}
    </>
  )
}

type Row = LandingMilestones['rows'][number]

async function Milestone({ locale, side, row }: { locale: Locale; side: Side; row: Row }) {
  const [t, moves, words] = await Promise.all([
    getTranslations('landings.milestone'),
    getTranslations('landings.moves'),
    formWords(),
  ])
  const kind = t(`kind.${row.kind}`)
  const hidden = { locale, id: row.id, version: row.version, side }
  const reason = {
    name: 'reason',
    label: moves('reason'),
    hint: moves('reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  const shared = { action: answerMilestone, words, compact: true }
  return (
    <li className="grid gap-3 rounded-tile border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-h4">{kind}</h3>
        <StatusTag tone={TONES[row.status]}>{t(`status.${row.status}`)}</StatusTag>
      </div>
      <p className="tabular flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-table">
        <span>
          {t('reachedOn')} {formatPartial(locale, row.reachedOn)}
        </span>
        <span className="inline-flex flex-wrap items-center gap-2">
          {t('proposedBy')}
          <SideMark side={row.proposedSide} />
          <OwnWords>{row.proposer}</OwnWords>
        </span>
      </p>
      <OwnWords block>{row.evidence}</OwnWords>
      {row.can.sameSide && <Notice tone="warn">{t('sameSide')}</Notice>}
      {row.can.answer && (
        <div className="grid max-w-prose gap-3">
          <RecordForm
            {...shared}
            id={`confirm-${row.id}`}
            submit={t('confirm', { kind })}
            hidden={{ ...hidden, event: 'confirm' }}
            groups={[]}
          />
          <RecordForm
            {...shared}
            id={`reject-${row.id}`}
            submit={t('reject', { kind })}
            hidden={{ ...hidden, event: 'reject' }}
            groups={[{ key: 'reject', fields: [reason] }]}
            look="secondary"
            fold={`${t('reject', { kind })}…`}
          />
        </div>
      )}
    </li>
  )
}

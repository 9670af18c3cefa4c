import { getTranslations } from 'next-intl/server'
import { GradeForm } from '@/components/matches/grade-form'
import { MatchStatus } from '@/components/matches/match-state'
import { MatchTimeline } from '@/components/matches/match-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { withdrawMatch } from '@/lib/domains/matches/actions'
import type { MatchView } from '@/lib/domains/matches/queries'

type Props = { locale: Locale; match: MatchView }

/** A request with one partner: where it stands, how soon it answered, how it was judged, and what one may do about it. */
export async function MatchCard({ locale, match }: Props) {
  const t = await getTranslations('matches.card')
  const { id, partner, status, moves, can } = match
  const name = pick(locale, partner, 'name')
  return (
    <section aria-labelledby={`match-${id}`} className="grid gap-4 rounded-tile border border-line bg-surface p-5">
      <div className="grid gap-1">
        <h3 id={`match-${id}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-h4">
          <OwnWords>{name}</OwnWords>
          <MatchStatus status={status} />
        </h3>
        <ResponseTime locale={locale} match={match} />
        {!can.grade && <Judged match={match} />}
      </div>
      {can.grade && <GradeForm locale={locale} match={match} />}
      <MatchTimeline locale={locale} label={`${t('timeline')} · ${name}`} moves={moves} />
      {can.withdraw && <Withdrawal locale={locale} match={match} />}
    </section>
  )
}

async function ResponseTime({ locale, match: { createdAt, response, status } }: Props) {
  const t = await getTranslations('matches.card')
  const sent = t('sentOn', { day: formatPartial(locale, dayOf(createdAt)) })
  const value = response && new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(response.hours)
  const hours = response && response.hours < 1 ? t('underHour') : t('hours', { value: value ?? '' })
  const answer = response
    ? t('response', { hours, days: response.workingDays })
    : status === 'SENT'
      ? t('unanswered')
      : null
  return <p className="text-ink-2 text-table">{[sent, ...(answer ? [answer] : [])].join(' · ')}</p>
}

async function Judged({
  match: { status, askedAt, answeredAt, closedAt, speed, usefulness, again },
}: Pick<Props, 'match'>) {
  const t = await getTranslations('matches.grade')
  if (!closedAt || status === 'WITHDRAWN') return null
  const told = answeredAt
    ? t('value', { speed: String(speed), usefulness: String(usefulness), again: String(again) })
    : t(askedAt ? 'asked' : 'wait')
  return <p className="text-ink-2 text-table">{told}</p>
}

async function Withdrawal({ locale, match: { id, version, requestId } }: Props) {
  const [t, words] = await Promise.all([getTranslations('matches'), formWords()])
  return (
    <RecordForm
      id={`withdraw-${id}`}
      action={withdrawMatch}
      words={words}
      submit={t('event.withdraw')}
      fold={`${t('event.withdraw')}…`}
      hidden={{ locale, id, version, event: 'withdraw' }}
      groups={[{ key: 'withdraw', note: t('about.withdraw'), fields: [] }]}
      look="secondary"
      compact
      reload={{ href: localePath(locale, `/portal/services/${requestId}`), label: t('form.reload') }}
    />
  )
}

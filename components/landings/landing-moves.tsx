import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { refuseLanding, turnKey } from '@/lib/domains/landings/actions'
import type { LandingSheet } from '@/lib/domains/landings/queries'
import { landingPath } from '@/lib/domains/landings/schema'

type Side = 'PARK' | 'DISTRICT'
type Props = {
  locale: Locale
  landing: LandingSheet
  side: Side
  /** The parts further down in which something waits for this side. */
  waiting: ReadonlyArray<'milestones' | 'commitments'>
}

/** One's own side's key, and the refusal. A key that cannot be turned says why, in words. */
export async function LandingMoves({ locale, landing, side, waiting }: Props) {
  const [t, words] = await Promise.all([getTranslations('landings'), formWords()])
  const { id, version, can } = landing
  if (!can.key && !can.refuse && waiting.length === 0)
    return <p className="max-w-prose text-ink-2">{t('moves.none')}</p>
  const reason = {
    name: 'reason',
    label: t('moves.reason'),
    hint: t('moves.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  const shared = {
    words,
    compact: true,
    reload: { href: localePath(locale, landingPath(side, id)), label: t('moves.reload') },
  }
  return (
    <div className="grid max-w-prose gap-5">
      {waiting.map((part) => (
        <Notice key={part}>
          <a href={`#${part}`}>{t(`moves.${part}`)}</a>
        </Notice>
      ))}
      {can.key?.why && <KeyHindrance door={can.key} side={side} />}
      {can.key && !can.key.why && can.key.purpose === 'CONFIRM' && (
        <div className="grid gap-2">
          <p className="text-ink-2 text-table">{t(`about.${side === 'PARK' ? 'confirmPark' : 'confirmDistrict'}`)}</p>
          <RecordForm
            {...shared}
            id="turn-key"
            action={turnKey}
            submit={t(`event.${can.key.event}`)}
            hidden={{ locale, id, version, event: can.key.event }}
            groups={[]}
          />
        </div>
      )}
      {can.key && !can.key.why && can.key.purpose === 'VOID' && (
        <RecordForm
          {...shared}
          id="turn-key"
          action={turnKey}
          submit={t(`event.${can.key.event}`)}
          hidden={{ locale, id, version, event: can.key.event }}
          groups={[{ key: 'void', note: t('about.void'), fields: [reason] }]}
          look="secondary"
          fold={`${t(`event.${can.key.event}`)}…`}
        />
      )}
      {can.refuse && (
        <RecordForm
          {...shared}
          id="refuse"
          action={refuseLanding}
          submit={t('event.refuse')}
          hidden={{ locale, id, version, side }}
          groups={[{ key: 'refuse', fields: [reason] }]}
          look="secondary"
          fold={`${t('event.refuse')}…`}
        />
      )}
    </div>
  )
}

type Door = NonNullable<LandingSheet['can']['key']>

async function KeyHindrance({ door, side }: { door: Door; side: Side }) {
  const t = await getTranslations('landings')
  const { why, purpose, event } = door
  if (!why) return null
  const words =
    why === 'turned' ? t(`why.turned.${purpose}`) : why === 'sameSide' ? t(`why.sameSide.${side}`) : t(`why.${why}`)
  return (
    <Notice tone={why === 'turned' ? 'info' : 'warn'} title={why === 'turned' ? undefined : t(`event.${event}`)}>
      {words}
    </Notice>
  )
}

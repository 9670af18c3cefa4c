import { getTranslations } from 'next-intl/server'
import { KeysDrawing } from '@/components/landings/keys-drawing'
import { OwnWords } from '@/components/residency/own-words'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LandingSheet } from '@/lib/domains/landings/queries'

type Props = { locale: Locale; landing: LandingSheet }
type Key = LandingSheet['keys'][number]

/** The two keys that confirm a landing and, where it comes to that, the two that void it. */
export async function TwoKeys({ locale, landing }: Props) {
  const t = await getTranslations('landings.key')
  const { status, keys } = landing
  const voids = keys.filter(({ purpose }) => purpose === 'VOID')
  const confirms = keys.filter(({ purpose }) => purpose === 'CONFIRM')
  const story = {
    PROPOSED: t(confirms.length > 0 ? 'one' : 'neither'),
    CONFIRMED: t('both'),
    REFUSED: t('refused'),
    VOIDED: '',
    REPORTED: '',
  }[status]
  return (
    <div className="grid gap-7">
      <Pair
        locale={locale}
        landing={landing}
        keys={confirms}
        words={{ turned: t('turned'), open: t('open') }}
        story={story}
      />
      {voids.length > 0 && (
        <section aria-labelledby="void-keys" className="grid gap-3">
          <h3 id="void-keys" className="text-h4">
            {t('voidTitle')}
          </h3>
          <Pair
            locale={locale}
            landing={landing}
            keys={voids}
            words={{ turned: t('voidTurned'), open: t('voidOpen') }}
            story={status === 'VOIDED' ? '' : t('voidOne')}
          />
        </section>
      )}
    </div>
  )
}

type PairProps = Props & { keys: readonly Key[]; words: { turned: string; open: string }; story: string }

async function Pair({ locale, landing, keys, words, story }: PairProps) {
  const t = await getTranslations('landings.key')
  const of = (side: Key['side']) => keys.find((key) => key.side === side)
  const [park, district] = [of('PARK'), of('DISTRICT')]
  const purpose = keys[0]?.purpose ?? 'CONFIRM'
  const who = {
    PARK: pick(locale, landing.project.enclave, 'shortName'),
    DISTRICT: landing.district ? pick(locale, landing.district, 'name') : '',
  }
  return (
    <div className="rounded-tile border border-line bg-surface p-4 sm:p-6">
      <KeysDrawing
        park={Boolean(park)}
        district={Boolean(district)}
        cut={landing.status === 'VOIDED' || purpose === 'VOID'}
      />
      <ul aria-label={t('label')} className="mt-4 grid grid-cols-2 gap-x-6">
        {(['PARK', 'DISTRICT'] as const).map((side) => (
          <li key={side} className={classes('min-w-0', side === 'DISTRICT' && 'text-end')}>
            <p className={classes('font-semibold', side === 'PARK' ? 'text-host-700' : 'text-home-700')}>{t(side)}</p>
            <p className="text-ink-2 text-table">{who[side]}</p>
            <TurnedBy locale={locale} record={of(side)} words={words} end={side === 'DISTRICT'} />
          </li>
        ))}
      </ul>
      {story && <p className="mt-5 border-line border-t pt-4 text-ink-2">{story}</p>}
    </div>
  )
}

type TurnedProps = { locale: Locale; record: Key | undefined; words: PairProps['words']; end: boolean }

function TurnedBy({ locale, record, words, end }: TurnedProps) {
  return (
    <div className="mt-2 text-table">
      <p className={classes('flex items-center gap-1.5', end && 'justify-end', !record && 'text-ink-3')}>
        <Icon name={record ? 'check' : 'clock'} />
        {record ? words.turned : words.open}
      </p>
      {record && (
        <>
          <p className="wrap-anywhere">
            <OwnWords>{record.account.name}</OwnWords>
          </p>
          <p className="tabular text-ink-3">
            <time dateTime={record.turnedAt.toISOString()}>{formatMoment(locale, record.turnedAt)}</time>
          </p>
        </>
      )}
    </div>
  )
}

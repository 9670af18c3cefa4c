import { getTranslations } from 'next-intl/server'
import { UnitSquares } from '@/components/charts/unit-squares'
import { PhaseStatusTag } from '@/components/enclaves/phase-status'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Cited, Named } from './shapes'

/** An amount as the database keeps it: exact, and a number when it is shown. */
type Amount = { toNumber(): number } | null
export type Phase = Named &
  Cited & {
    readonly id: string
    readonly status: 'PLANNED' | 'TOPPED_OUT' | 'OPEN'
    readonly floorAreaM2: Amount
    readonly landAreaM2: Amount
    readonly investmentCny: Amount
    readonly officeBuildings: number | null
    readonly apartmentBuildings: number | null
    readonly openedOn: string | null
    readonly completionExpectedOn: string | null
    readonly deliveryExpectedOn: string | null
  }

/** One phase: its area in squares that can be counted, its dates as the source states them. */
export async function PhaseSheet({ locale, phase }: { locale: Locale; phase: Phase }) {
  const t = await getTranslations('home.phases')
  const number = new Intl.NumberFormat(locale)
  const large = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 6,
  })
  const area = phase.floorAreaM2?.toNumber() ?? null
  const name = pick(locale, phase, 'name')
  const expected = (date: string | null) => date && t('expected', { date: formatPartial(locale, date) })
  const buildings = [
    phase.officeBuildings && t('offices', { count: phase.officeBuildings }),
    phase.apartmentBuildings && t('apartments', { count: phase.apartmentBuildings }),
  ].filter(Boolean)
  const facts: ReadonlyArray<readonly [string, string | null | undefined]> = [
    ['opened', phase.openedOn && formatPartial(locale, phase.openedOn)],
    ['completion', expected(phase.completionExpectedOn)],
    ['delivery', expected(phase.deliveryExpectedOn)],
    ['land', phase.landAreaM2 && t('landValue', { area: number.format(phase.landAreaM2.toNumber()) })],
    [
      'investment',
      phase.investmentCny && t('investmentValue', { amount: large.format(phase.investmentCny.toNumber()) }),
    ],
    ['buildings', buildings.join(locale === 'en' ? ', ' : '，')],
  ]
  const squares = {
    tone: phase.status === 'OPEN' ? ('host' as const) : ('plan' as const),
    label: t('squares', { phase: name, area: area === null ? '' : number.format(area) }),
  }
  const stated = phase.completionExpectedOn || phase.deliveryExpectedOn ? phase.source?.publishedOn : null
  return (
    <article className="border-ink border-t pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div className="flex items-center gap-3">
          <h3 className="text-h3">{name}</h3>
          <PhaseStatusTag status={phase.status}>{t(`status.${phase.status}`)}</PhaseStatusTag>
        </div>
        {area !== null && (
          <p className="tabular text-h3">
            <span className="sr-only">{t('area')} </span>
            {number.format(area)} <span className="text-ink-2 text-table">{t('m2')}</span>
          </p>
        )}
      </div>
      {area !== null && (
        <div className="mt-4">
          <div className="max-sm:hidden">
            <UnitSquares {...squares} area={area} columns={89} />
          </div>
          <div className="sm:hidden">
            <UnitSquares {...squares} area={area} columns={44} />
          </div>
        </div>
      )}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 text-table sm:grid-cols-3">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt className="text-ink-3 text-meta">{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {stated && (
        <p className="mt-3 text-ink-3 text-meta">
          {t('statedOn', { date: formatPartial(locale, dayOfColumn(stated)) })}
        </p>
      )}
    </article>
  )
}

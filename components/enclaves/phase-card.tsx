import { getTranslations } from 'next-intl/server'
import { UnitSquares } from '@/components/charts/unit-squares'
import { formatArea, formatCny } from '@/components/enclaves/amounts'
import { PhaseStatusTag } from '@/components/enclaves/phase-status'
import type { ShownPhase } from '@/components/enclaves/shown'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Phrases } from '@/components/ui/phrases'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

const PARTS = ['openedOn', 'completionExpectedOn', 'deliveryExpectedOn'] as const

/** A phase: its state, its floor area in squares that can be counted, and what the source says of it. */
export async function PhaseCard({ locale, phase }: { locale: Locale; phase: ShownPhase }) {
  const t = await getTranslations('enclaves')
  const name = pick(locale, phase, 'name')
  const area = phase.floorAreaM2 && t('phases.area', { value: formatArea(locale, phase.floorAreaM2) })
  const facts = await factsOf(locale, phase)
  return (
    <Card as="article" edge={phase.status === 'OPEN' ? 'host' : 'none'} className="grid gap-x-8 gap-y-6 lg:grid-cols-9">
      <div className="lg:col-span-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h3 className="text-h3">{name}</h3>
          <PhaseStatusTag status={phase.status}>{t(`status.${phase.status}`)}</PhaseStatusTag>
        </div>
        {facts.length > 0 ? (
          <DescriptionList className="mt-4 lg:[&>div]:grid-cols-[6rem_minmax(0,1fr)]" items={facts} />
        ) : (
          <p className="mt-3 text-ink-2">{t('phases.nothing')}</p>
        )}
      </div>
      {phase.floorAreaM2 && area && (
        <figure className="min-w-0 self-start lg:col-span-5">
          <UnitSquares
            area={Number(phase.floorAreaM2.toString())}
            columns={46}
            tone={phase.status === 'OPEN' ? 'host' : 'plan'}
            label={t('phases.squares', { phase: name, area })}
          />
          <figcaption className="tabular mt-2 text-balance text-ink-3 text-meta">
            <Phrases>{t('phases.squares', { phase: name, area })}</Phrases>
          </figcaption>
        </figure>
      )}
    </Card>
  )
}

async function factsOf(locale: Locale, phase: ShownPhase) {
  const t = await getTranslations('enclaves')
  const area = (key: 'floorArea' | 'landArea') => {
    const value = phase[`${key}M2`]
    return value
      ? [{ key, term: t(`phases.${key}`), value: t('phases.area', { value: formatArea(locale, value) }) }]
      : []
  }
  const cny = phase.investmentCny && t('phases.cny', { value: formatCny(locale, phase.investmentCny) })
  const built = [
    ...(phase.officeBuildings ? [t('phases.offices', { count: phase.officeBuildings })] : []),
    ...(phase.apartmentBuildings ? [t('phases.apartments', { count: phase.apartmentBuildings })] : []),
  ]
  const builder = pick(locale, phase, 'builder') ?? phase.builderZh
  const dates = PARTS.flatMap((key) => {
    const value = phase[key]
    if (!value) return []
    const date = formatPartial(locale, value)
    return [{ key, term: t(`phases.${key}`), value: key === 'openedOn' ? date : t('phases.expected', { date }) }]
  })
  const other = (key: string, value: string | null | undefined) =>
    value ? [{ key, term: t(`phases.${key}`), value }] : []
  return [
    ...area('floorArea'),
    ...area('landArea'),
    ...other('investment', cny),
    ...other('buildings', built.length > 1 ? t('list', { a: built[0] ?? '', b: built[1] ?? '' }) : built[0]),
    ...(builder
      ? [
          {
            key: 'builder',
            term: t('phases.builder'),
            value: builder === phase.builderEn ? builder : <span lang="zh-CN">{builder}</span>,
          },
        ]
      : []),
    ...dates,
  ]
}

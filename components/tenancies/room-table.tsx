import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { OwnWords } from '@/components/residency/own-words'
import { periodWords } from '@/components/tenancies/period'
import { RoomState } from '@/components/tenancies/room-state'
import { DataTable } from '@/components/ui/data-table'
import { dayOfColumn, today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PlannedPhase, PlannedRoom } from '@/lib/domains/tenancies/queries'

type Holding = PlannedRoom['tenancies'][number]

/** Every room of a phase with who is in it today and who comes next. */
export async function RoomTable({ locale, phase }: { locale: Locale; phase: PlannedPhase }) {
  const t = await getTranslations('enclaves.rooms')
  const admin = await getTranslations('enclaves.admin')
  const day = today()
  const rows = phase.buildings.flatMap((building) =>
    building.floors.flatMap(({ level, rooms }) => rooms.map((room) => ({ ...room, level, building }))),
  )
  const begun = ({ fromOn }: Holding) => dayOfColumn(fromOn) <= day
  return (
    <DataTable
      id={`rooms-${phase.id}`}
      caption={t('tableCaption', { phase: pick(locale, phase, 'name') })}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'room',
          label: t('columns.room'),
          header: true,
          cell: ({ id, code }) => <a href={localePath(locale, `/admin/rooms/${id}`)}>{code}</a>,
        },
        {
          key: 'place',
          label: t('columns.place'),
          cell: ({ building, level }) => t('floor', { building: pick(locale, building, 'name'), level }),
        },
        { key: 'area', label: t('columns.area'), numeric: true, cell: ({ areaM2 }) => formatArea(locale, areaM2) },
        { key: 'use', label: t('columns.use'), cell: ({ use }) => admin(`use.${use}`) },
        { key: 'lettable', label: t('columns.lettable'), cell: ({ lettable }) => admin(lettable ? 'yes' : 'no') },
        {
          key: 'now',
          label: t('columns.now'),
          cell: ({ state, availableFrom, tenancies }) => (
            <div className="grid justify-items-start gap-1">
              <RoomState state={state} />
              {state === 'LATER' && availableFrom && (
                <p>{t('from', { date: formatPartial(locale, dayOfColumn(availableFrom)) })}</p>
              )}
              <Holders locale={locale} held={tenancies.filter(begun)} />
            </div>
          ),
        },
        {
          key: 'next',
          label: t('columns.next'),
          cell: ({ tenancies }) => {
            const next = tenancies.filter((holding) => !begun(holding))
            return next.length > 0 ? <Holders locale={locale} held={next} /> : t('nobody')
          },
        },
      ]}
    />
  )
}

async function Holders({ locale, held }: { locale: Locale; held: readonly Holding[] }) {
  const period = await periodWords(locale)
  return held.map(({ id, fromOn, toOn, tenancy }) => (
    <p key={id}>
      <a href={localePath(locale, `/admin/tenancies/${tenancy.id}`)}>
        <OwnWords>{pick(locale, tenancy.organisation, 'name')}</OwnWords>
      </a>
      <span className="block text-ink-3 text-meta">{period(fromOn, toOn)}</span>
    </p>
  ))
}

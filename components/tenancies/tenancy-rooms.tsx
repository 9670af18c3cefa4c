import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { periodWords } from '@/components/tenancies/period'
import { type Column, DataTable } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { MyTenancy, TenancySheet } from '@/lib/domains/tenancies/queries'

type Room = MyTenancy['rooms'][number] & Partial<Pick<TenancySheet['rooms'][number], 'conflicts'>>
type Props = {
  locale: Locale
  rooms: readonly Room[]
  /** Whether to say if others hold a room meanwhile. */
  availability?: boolean
}

/** The rooms of a tenancy; while it holds none itself, whether each is free. */
export async function TenancyRooms({ locale, rooms, availability = false }: Props) {
  const t = await getTranslations('tenancies.sheet')
  const use = await getTranslations('enclaves.admin.use')
  const free = availability ? [await availabilityColumn(locale)] : []
  return (
    <DataTable
      id="rooms"
      caption={t('roomsCaption')}
      captionHidden
      rows={rooms}
      rowKey={({ id }) => id}
      columns={[
        { key: 'room', label: t('room'), header: true, cell: ({ room }) => room.code },
        {
          key: 'place',
          label: t('place'),
          cell: ({ room: { floor } }) =>
            t('floor', { building: pick(locale, floor.building, 'name'), level: floor.level }),
        },
        { key: 'use', label: t('use'), cell: ({ room }) => use(room.use) },
        { key: 'area', label: t('areaColumn'), numeric: true, cell: ({ room }) => formatArea(locale, room.areaM2) },
        ...free,
      ]}
    />
  )
}

async function availabilityColumn(locale: Locale): Promise<Column<Room>> {
  const t = await getTranslations('tenancies.sheet')
  const period = await periodWords(locale)
  return {
    key: 'availability',
    label: t('availability'),
    cell: ({ conflicts = [] }) =>
      conflicts.length === 0 ? (
        <StatusTag tone="ok">{t('free')}</StatusTag>
      ) : (
        <ul className="grid gap-1">
          {conflicts.map(({ tenancy, fromOn, toOn }) => (
            <li key={tenancy.id} className="text-red-600">
              {t('taken', { period: period(fromOn, toOn) })}{' '}
              <a href={localePath(locale, `/admin/tenancies/${tenancy.id}`)}>
                {t('by', { reference: tenancy.reference })}
              </a>
            </li>
          ))}
        </ul>
      ),
  }
}

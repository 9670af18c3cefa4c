import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { roomFields } from '@/components/enclaves/room-fields'
import { Card } from '@/components/ui/card'
import { type Column, DataTable } from '@/components/ui/data-table'
import { RecordForm } from '@/components/ui/record-form'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { addFloor, addRoom } from '@/lib/domains/enclaves/actions'
import type { ShownBuilding, ShownRoom, SpacePlace } from './shown-space'

type Props = { locale: Locale; building: ShownBuilding; place: SpacePlace }

/** A building with its floors and rooms, and the two forms that add to it. */
export async function BuildingSheet({ locale, building, place }: Props) {
  const t = await getTranslations('enclaves.admin')
  const words = await formWords()
  const name = pick(locale, building, 'name')
  const columns = await roomColumns(locale, place)
  const floors = building.floors.map(({ id, level }) => ({ value: id, label: t('buildings.floor', { level }) }))
  const [code, ...rest] = await roomFields()
  const onFloor = { name: 'floorId', label: t('fields.floorId'), kind: 'select', options: floors } as const
  return (
    <Card as="article" className="grid gap-6">
      <h3 className="text-h4">
        <span className="me-3 font-mono text-ink-3">{building.code}</span>
        {name}
      </h3>
      {building.floors.length === 0 && <p className="text-ink-2 text-table">{t('buildings.noFloors')}</p>}
      {building.floors.map((floor) =>
        floor.rooms.length > 0 ? (
          <DataTable
            key={floor.id}
            id={`floor-${floor.id}`}
            caption={t('buildings.rooms', { level: floor.level, building: name })}
            columns={columns}
            rows={floor.rooms}
            rowKey={(room) => room.id}
          />
        ) : (
          <p key={floor.id} className="text-table">
            <strong>{t('buildings.floor', { level: floor.level })}</strong>{' '}
            <span className="text-ink-2">{t('buildings.noRooms')}</span>
          </p>
        ),
      )}
      <div className="grid gap-2">
        {floors.length > 0 && code && (
          <RecordForm
            id={`room-${building.id}`}
            action={addRoom}
            words={words}
            submit={t('buildings.addRoom')}
            fold={t('buildings.addRoom')}
            hidden={{ locale, place }}
            groups={[{ key: 'room', fields: [onFloor, code, ...rest] }]}
            unique="code"
            compact
          />
        )}
        <RecordForm
          id={`floor-${building.id}`}
          action={addFloor}
          words={words}
          submit={t('buildings.addFloor')}
          fold={t('buildings.addFloor')}
          hidden={{ locale, buildingId: building.id, place }}
          groups={[
            {
              key: 'floor',
              fields: [{ name: 'level', label: t('fields.level'), hint: t('hints.level'), kind: 'number' }],
            },
          ]}
          unique="level"
          compact
        />
      </div>
    </Card>
  )
}

const ROOMS: Record<SpacePlace, string> = { enclaves: '/admin/enclaves/rooms', rooms: '/admin/rooms' }

async function roomColumns(locale: Locale, place: SpacePlace): Promise<Column<ShownRoom>[]> {
  const t = await getTranslations('enclaves.admin')
  return [
    {
      key: 'code',
      label: t('columns.room'),
      header: true,
      cell: ({ id, code }) => (
        <a href={localePath(locale, `${ROOMS[place]}/${id}`)} aria-label={t('buildings.editRoom', { code })}>
          {code}
        </a>
      ),
    },
    { key: 'area', label: t('columns.area'), numeric: true, cell: ({ areaM2 }) => formatArea(locale, areaM2) },
    { key: 'use', label: t('columns.use'), cell: ({ use }) => t(`use.${use}`) },
    { key: 'lettable', label: t('columns.lettable'), cell: ({ lettable }) => t(lettable ? 'yes' : 'no') },
    {
      key: 'from',
      label: t('columns.availableFrom'),
      cell: ({ availableFrom }) => (availableFrom ? formatPartial(locale, dayOfColumn(availableFrom)) : t('unknown')),
    },
  ]
}

import { getTranslations } from 'next-intl/server'
import { UnitSquares } from '@/components/charts/unit-squares'
import { formatArea } from '@/components/enclaves/amounts'
import { RoomState } from '@/components/tenancies/room-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PlannedPhase, PlannedRoom } from '@/lib/domains/tenancies/queries'

type Building = PlannedPhase['buildings'][number]

const TAKEN: readonly string[] = ['HELD', 'OVERDUE']

/** The floors of a building, the highest above, each room in squares of 100 m²; what is taken is filled. */
export async function FloorPlan({ locale, building }: { locale: Locale; building: Building }) {
  const t = await getTranslations('enclaves.rooms')
  const name = pick(locale, building, 'name')
  const floors = [...building.floors].reverse().filter(({ rooms }) => rooms.length > 0)
  return (
    <ul aria-label={name} className="grid gap-px border-ink border-b-2">
      {floors.map(({ id, level, rooms }) => (
        <li key={id} className="grid gap-2 border-line border-t py-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <p className="text-ink-2 text-table">{t('floor', { building: name, level })}</p>
          <ul className="flex flex-wrap items-end gap-3">
            {rooms.map((room) => (
              <RoomTile key={room.id} locale={locale} room={room} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

async function RoomTile({ locale, room }: { locale: Locale; room: PlannedRoom }) {
  const t = await getTranslations('enclaves.rooms')
  const { id, code, areaM2, state } = room
  const label = t('squares', { code, area: formatArea(locale, areaM2) })
  return (
    <li className="grid justify-items-start gap-1.5">
      <UnitSquares area={Number(areaM2)} columns={8} tone={TAKEN.includes(state) ? 'host' : 'plan'} label={label} />
      <a href={localePath(locale, `/admin/rooms/${id}`)} className="font-mono text-table">
        {code}
      </a>
      <RoomState state={state} />
    </li>
  )
}

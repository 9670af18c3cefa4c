import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { PhaseStatusTag } from '@/components/enclaves/phase-status'
import { FloorPlan } from '@/components/tenancies/floor-plan'
import { RoomTable } from '@/components/tenancies/room-table'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PlannedPhase } from '@/lib/domains/tenancies/queries'

/** A phase with its plan and its rooms. */
export async function PhaseSpace({ locale, phase }: { locale: Locale; phase: PlannedPhase }) {
  const t = await getTranslations('enclaves.rooms')
  const status = await getTranslations('enclaves.status')
  const rooms = phase.buildings.flatMap(({ floors }) => floors.flatMap((floor) => floor.rooms))
  const area = (of: typeof rooms) =>
    formatArea(
      locale,
      of.reduce((sum, { areaM2 }) => sum + Number(areaM2), 0),
    )
  const free = rooms.filter(({ state }) => state === 'FREE')
  return (
    <section aria-labelledby={`phase-${phase.id}`} className="grid min-w-0 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id={`phase-${phase.id}`} className="flex flex-wrap items-center gap-3 text-h3">
          {pick(locale, phase, 'name')}
          <PhaseStatusTag status={phase.status}>{status(phase.status)}</PhaseStatusTag>
        </h2>
        <LinkButton look="secondary" compact href={localePath(locale, `/admin/rooms/phases/${phase.id}`)}>
          {t('manage')}
        </LinkButton>
      </div>
      {rooms.length === 0 ? (
        <p className="border-line border-t py-3 text-ink-2">{t('noRooms')}</p>
      ) : (
        <>
          <p className="tabular text-ink-2">{t('sum', { rooms: rooms.length, area: area(rooms), free: area(free) })}</p>
          <div className="grid gap-7">
            <h3 className="sr-only">{t('planTitle')}</h3>
            {phase.buildings
              .filter(({ floors }) => floors.some((floor) => floor.rooms.length > 0))
              .map((building) => (
                <FloorPlan key={building.id} locale={locale} building={building} />
              ))}
            <p className="text-ink-3 text-meta">{t('planNote')}</p>
          </div>
          <RoomTable locale={locale} phase={phase} />
        </>
      )}
    </section>
  )
}

import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { formatArea } from '@/components/enclaves/amounts'
import { periodWords } from '@/components/tenancies/period'
import { PeriodForm } from '@/components/tenancies/period-form'
import { Part } from '@/components/tenancies/tenancy-desk'
import { TenancyForm } from '@/components/tenancies/tenancy-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FreeRoom } from '@/lib/domains/tenancies/queries'

type Props = {
  locale: Locale
  /** This page, where the days are chosen, with what its address keeps. */
  page: { path: string; keeps: Record<string, string> }
  period: { from: string; to: string | undefined }
  rooms: readonly FreeRoom[]
  /** What was chosen before, also where it is not free on these days. */
  chosen?: ReadonlyArray<{ id: string; code: string }>
  terms?: string
  submit: string
  action: ComponentProps<typeof TenancyForm>['action']
  record: { id: string; version: number }
}

/** First the days, then the rooms that are free on them. */
export async function RoomChoice(props: Props) {
  const { locale, page, period, rooms, chosen = [], terms = '', submit, action, record } = props
  const t = await getTranslations('tenancies.make')
  const days = await periodWords(locale)
  const gone = chosen.filter(({ id }) => !rooms.some((room) => room.id === id))
  return (
    <>
      <Part id="period" title={t('periodTitle')}>
        <PeriodForm action={localePath(locale, page.path)} hidden={page.keeps} {...period} />
      </Part>
      {!(period.to && period.to < period.from) && (
        <Part id="choice" title={t('roomsTitle')}>
          {gone.length > 0 && (
            <Notice tone="warn">{t('gone', { rooms: gone.map(({ code }) => code).join(' · ') })}</Notice>
          )}
          {rooms.length === 0 ? (
            <EmptyState
              title={t('noRooms')}
              action={
                <LinkButton look="secondary" href={localePath(locale, '/admin/rooms')}>
                  {t('goToRooms')}
                </LinkButton>
              }
            >
              {t('noRoomsBody')}
            </EmptyState>
          ) : (
            <TenancyForm
              key={`${period.from} ${period.to ?? ''}`}
              locale={locale}
              action={action}
              words={{
                ...(await formWords()),
                rooms: t('rooms', { period: days(period.from, period.to) }),
                roomsHint: t('roomsHint'),
                terms: t('terms'),
                termsHint: t('termsHint'),
                sum: String(t.raw('sum')),
                submit,
              }}
              hidden={{ locale, ...record, startOn: period.from, ...(period.to ? { endOn: period.to } : {}) }}
              rooms={await shown(locale, rooms)}
              chosen={chosen.map(({ id }) => id).filter((id) => rooms.some((room) => room.id === id))}
              terms={terms}
            />
          )}
        </Part>
      )}
    </>
  )
}

async function shown(locale: Locale, rooms: readonly FreeRoom[]) {
  const [t, use] = await Promise.all([getTranslations('tenancies'), getTranslations('enclaves.admin.use')])
  return rooms.map(({ id, code, areaM2, use: purpose, floor: { level, building } }) => ({
    id,
    label: `${code} · ${use(purpose)} · ${t('area', { area: formatArea(locale, areaM2) })}`,
    hint: `${pick(locale, building.phase, 'name')} · ${t('sheet.floor', { building: pick(locale, building, 'name'), level })}`,
    area: Number(areaM2),
  }))
}

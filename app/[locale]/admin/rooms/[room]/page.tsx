import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { roomFields } from '@/components/enclaves/room-fields'
import { PageHeader } from '@/components/layout/page-header'
import { RoomHoldings } from '@/components/tenancies/room-holdings'
import { Part } from '@/components/tenancies/tenancy-desk'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { editRoom } from '@/lib/domains/enclaves/actions'
import { roomToEdit } from '@/lib/domains/enclaves/queries'
import { roomHoldings } from '@/lib/domains/tenancies/queries'

type Props = { params: Promise<{ locale: string; room: string }> }

async function load(params: Props['params']) {
  const { locale: given, room: id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const room = wanted.success ? await roomToEdit(actor, wanted.data) : null
  if (!room) notFound()
  const t = await getTranslations('enclaves')
  const { building, level } = room.floor
  const place = t('rooms.floor', { building: pick(locale, building, 'name'), level })
  return { locale, actor, room, t, place }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { room, place } = await load(params)
  return { title: `${room.code} · ${place}` }
}

export default async function RoomPage({ params }: Props) {
  const { locale, actor, room, t, place } = await load(params)
  const layout = await getTranslations('layout')
  const { phase } = room.floor.building
  const items = [
    { label: t('rooms.title'), href: localePath(locale, `/admin/rooms?enclave=${phase.enclaveId}`) },
    { label: pick(locale, phase, 'name'), href: localePath(locale, `/admin/rooms/phases/${phase.id}`) },
    { label: room.code },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={room.code}
        eyebrow={place}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="grid max-w-224 gap-12">
        <Part id="holdings" title={t('rooms.holdings')}>
          <RoomHoldings locale={locale} code={room.code} holdings={await roomHoldings(actor, room.id)} />
        </Part>
        <Part id="facts" title={t('admin.buildings.editRoom', { code: room.code })}>
          <RecordForm
            id="room"
            action={editRoom}
            words={await formWords()}
            submit={t('admin.buildings.saveRoom')}
            hidden={{ locale, id: room.id, version: room.version, place: 'rooms' }}
            groups={[{ key: 'room', fields: await roomFields(room) }]}
            unique="code"
          />
        </Part>
      </div>
    </>
  )
}

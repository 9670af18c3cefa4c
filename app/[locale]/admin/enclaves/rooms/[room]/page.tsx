import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { roomFields } from '@/components/enclaves/room-fields'
import { PageHeader } from '@/components/layout/page-header'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { editRoom } from '@/lib/domains/enclaves/actions'
import { roomToEdit } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string; room: string }> }

async function load(params: Props['params']) {
  const { locale: given, room: id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const room = wanted.success ? await roomToEdit(actor, wanted.data) : null
  if (!room) notFound()
  const t = await getTranslations('enclaves.admin')
  return { locale, room, t, title: t('buildings.editRoom', { code: room.code }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title }
}

export default async function EditRoom({ params }: Props) {
  const { locale, room, t, title } = await load(params)
  const layout = await getTranslations('layout')
  const { building, level } = room.floor
  const { phase } = building
  const items = [
    { label: pick(locale, phase.enclave, 'shortName'), href: localePath(locale, `/admin/enclaves/${phase.enclaveId}`) },
    { label: pick(locale, phase, 'name'), href: localePath(locale, `/admin/enclaves/phases/${phase.id}`) },
    { label: `${pick(locale, building, 'name')} ${t('buildings.floor', { level })}` },
  ]
  return (
    <>
      <PageHeader size="console" title={title} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="max-w-224">
        <RecordForm
          id="room"
          action={editRoom}
          words={await formWords()}
          submit={t('buildings.saveRoom')}
          hidden={{ locale, id: room.id, version: room.version }}
          groups={[{ key: 'room', fields: await roomFields(room) }]}
          unique="code"
        />
      </div>
    </>
  )
}

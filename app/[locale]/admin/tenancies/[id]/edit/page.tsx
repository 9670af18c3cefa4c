import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { RoomChoice } from '@/components/tenancies/room-choice'
import { requireActor } from '@/lib/core/auth/session'
import { dayOfColumn } from '@/lib/core/clock'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { editTenancy } from '@/lib/domains/tenancies/actions'
import { freeRooms, tenancySheet } from '@/lib/domains/tenancies/queries'
import { wantedPeriod } from '@/lib/domains/tenancies/schema'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const tenancy = wanted.success ? await tenancySheet(actor, wanted.data) : null
  if (!tenancy?.can.edit) notFound()
  const t = await getTranslations('tenancies')
  return { locale, actor, tenancy, t, title: t('make.edit') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title }
}

export default async function EditTenancy({ params, searchParams }: Props) {
  const { locale, actor, tenancy, t, title } = await load(params)
  const layout = await getTranslations('layout')
  const { id, version, startOn, endOn, terms, reference } = tenancy
  const asked = wantedPeriod.parse(await searchParams)
  const stored = { from: dayOfColumn(startOn), to: endOn ? dayOfColumn(endOn) : undefined }
  const period = asked.from ? { from: asked.from, to: asked.to } : stored
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/tenancies') },
    { label: reference, href: localePath(locale, `/admin/tenancies/${id}`) },
  ]
  return (
    <>
      <PageHeader size="console" title={title} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="grid max-w-224 gap-12">
        <RoomChoice
          locale={locale}
          page={{ path: `/admin/tenancies/${id}/edit`, keeps: {} }}
          period={period}
          rooms={await freeRooms(actor, tenancy.enclave.id, period.from, period.to)}
          chosen={tenancy.rooms.map(({ room }) => room)}
          terms={terms ?? ''}
          submit={t('make.save')}
          action={editTenancy}
          record={{ id, version }}
        />
      </div>
    </>
  )
}

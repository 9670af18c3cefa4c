import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { AskedSpace } from '@/components/tenancies/asked-space'
import { RoomChoice } from '@/components/tenancies/room-choice'
import { Part } from '@/components/tenancies/tenancy-desk'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { createTenancy } from '@/lib/domains/tenancies/actions'
import { acceptedApplication, freeRooms } from '@/lib/domains/tenancies/queries'
import { periodFor } from '@/lib/domains/tenancies/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const search = await searchParams
  const wanted = z.uuid().safeParse(search.application)
  const application = wanted.success ? await acceptedApplication(actor, wanted.data) : null
  if (!application) notFound()
  return { locale, actor, application, search }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { application } = await load(props)
  return { title: `${(await getTranslations('tenancies.make'))('link')} · ${application.nameZh}` }
}

export default async function NewTenancy(props: Props) {
  const { locale, actor, application, search } = await load(props)
  const [t, layout] = await Promise.all([getTranslations('tenancies'), getTranslations('layout')])
  const { id, version, asked } = application
  const period = periodFor(search, asked)
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/tenancies') },
    { label: application.reference ?? '', href: localePath(locale, `/admin/residency/${id}`) },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={t('make.link')}
        eyebrow={<OwnWords>{application.nameZh}</OwnWords>}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="grid max-w-224 gap-12">
        <Part id="asked" title={t('make.asked')}>
          <AskedSpace locale={locale} asked={asked} />
        </Part>
        <RoomChoice
          locale={locale}
          page={{ path: '/admin/tenancies/new', keeps: { application: id } }}
          period={period}
          rooms={await freeRooms(actor, application.enclave.id, period.from, period.to)}
          submit={t('make.create')}
          action={createTenancy}
          record={{ id, version }}
        />
      </div>
    </>
  )
}

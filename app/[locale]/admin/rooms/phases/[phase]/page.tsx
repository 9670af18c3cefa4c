import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { SpaceSection } from '@/components/enclaves/space-section'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { phaseToEdit } from '@/lib/domains/enclaves/queries'

type Props = {
  params: Promise<{ locale: string; phase: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(params: Props['params']) {
  const { locale: given, phase: id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const phase = wanted.success ? await phaseToEdit(actor, wanted.data) : null
  if (!phase) notFound()
  const t = await getTranslations('enclaves')
  return { locale, phase, t, title: t('rooms.manageTitle', { phase: pick(locale, phase, 'name') }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title }
}

export default async function PhaseRooms({ params, searchParams }: Props) {
  const { locale, phase, t, title } = await load(params)
  const layout = await getTranslations('layout')
  const items = [
    { label: t('rooms.title'), href: localePath(locale, `/admin/rooms?enclave=${phase.enclaveId}`) },
    { label: pick(locale, phase, 'name') },
  ]
  return (
    <>
      <PageHeader size="console" title={title} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="grid max-w-224 gap-12">
        {(await searchParams).saved !== undefined && <Notice tone="ok" live title={t('admin.saved')} />}
        <SpaceSection locale={locale} phaseId={phase.id} buildings={phase.buildings} place="rooms" />
      </div>
    </>
  )
}

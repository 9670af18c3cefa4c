import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { UpdateDesk } from '@/components/updates/update-desk'
import { UpdateDone } from '@/components/updates/update-done'
import { UpdateState } from '@/components/updates/update-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { updateSheet } from '@/lib/domains/updates/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') }
}

export default async function UpdatePage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(given.id)
  const sheet = id.success ? await updateSheet(actor, id.data) : null
  if (!sheet) notFound()
  const [t, layout] = await Promise.all([getTranslations('updates'), getTranslations('layout')])
  const name = pick(locale, sheet.organisation, 'name')
  const items = [{ label: t('title'), href: localePath(locale, `/admin/updates?year=${sheet.year}`) }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <UpdateState status={sheet.status} />
            {t('yearOf', { year: String(sheet.year) })}
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <UpdateDone done={(await searchParams).done} />
      </div>
      <UpdateDesk locale={locale} sheet={sheet} />
    </>
  )
}

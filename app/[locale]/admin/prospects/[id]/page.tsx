import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { ProspectDesk } from '@/components/prospects/prospect-desk'
import { ProspectDone } from '@/components/prospects/prospect-done'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { mergedInto } from '@/lib/domains/merges/queries'
import { prospectChoices, prospectSheet } from '@/lib/domains/prospects/queries'
import { visitsOf } from '@/lib/domains/visits/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  if (!wanted.success) notFound()
  const prospect = await prospectSheet(actor, wanted.data)
  if (prospect) return { locale, actor, prospect }
  // The old address of a merged record leads on, for those who may see where.
  const target = await mergedInto(wanted.data)
  if (target && (await prospectSheet(actor, target)))
    permanentRedirect(localePath(locale, `/admin/prospects/${target}`))
  notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, prospect } = await load(params)
  return { title: pick(locale, prospect, 'name') }
}

export default async function ProspectPage({ params, searchParams }: Props) {
  const { locale, actor, prospect } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('prospects'), getTranslations('layout')])
  const [choices, visits] = await Promise.all([prospectChoices(actor), visitsOf(actor, prospect.id)])
  const name = pick(locale, prospect, 'name')
  const items = [{ label: t('title'), href: localePath(locale, '/admin/prospects') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <ProspectDone done={(await searchParams).done} />
      </div>
      <ProspectDesk locale={locale} prospect={prospect} choices={choices} visits={visits} />
    </>
  )
}

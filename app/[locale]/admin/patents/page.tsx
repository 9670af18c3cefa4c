import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PatentList } from '@/components/patents/patent-list'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { listPatents } from '@/lib/domains/patents/queries'
import { patentList } from '@/lib/domains/patents/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents'))('title') }
}

export default async function PatentsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('patents')
  const search = await searchParams
  const state = patentList.parse(search)
  const [page, saved] = await Promise.all([listPatents(actor, state), savedViews(actor, patentList.path, search)])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <PatentList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}

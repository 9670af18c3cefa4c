import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CooperationList } from '@/components/cooperation/cooperation-list'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listCooperations } from '@/lib/domains/cooperation/queries'
import { cooperationList } from '@/lib/domains/cooperation/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation'))('title') }
}

export default async function CooperationsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('cooperation')
  const search = await searchParams
  const state = cooperationList.parse(search)
  const [page, saved] = await Promise.all([
    listCooperations(actor, state),
    savedViews(actor, cooperationList.path, search),
  ])
  const make = <LinkButton href={localePath(locale, '/admin/cooperation/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <CooperationList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}

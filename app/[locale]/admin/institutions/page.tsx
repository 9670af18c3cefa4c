import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstitutionList } from '@/components/institutions/institution-list'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listInstitutions } from '@/lib/domains/institutions/queries'
import { institutionList } from '@/lib/domains/institutions/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('institutions'))('title') }
}

export default async function InstitutionsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('institutions')
  const search = await searchParams
  const state = institutionList.parse(search)
  const [page, saved] = await Promise.all([
    listInstitutions(actor, state),
    savedViews(actor, institutionList.path, search),
  ])
  const make = <LinkButton href={localePath(locale, '/admin/institutions/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <InstitutionList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}

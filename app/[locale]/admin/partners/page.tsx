import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementList } from '@/components/agreements/agreement-list'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listAgreements } from '@/lib/domains/agreements/queries'
import { agreementList } from '@/lib/domains/agreements/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') }
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('agreements')
  const search = await searchParams
  const state = agreementList.parse(search)
  const [page, saved] = await Promise.all([listAgreements(actor, state), savedViews(actor, agreementList.path, search)])
  const make = <LinkButton href={localePath(locale, '/admin/partners/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <AgreementList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ApplicationList } from '@/components/portal/application-list'
import { DoneNotice } from '@/components/portal/done-notice'
import { StartForm } from '@/components/portal/start-form'
import { MyTenancies } from '@/components/tenancies/my-tenancies'
import { requireActor } from '@/lib/core/auth/session'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { myApplications } from '@/lib/domains/residency/queries'
import { myTenancies } from '@/lib/domains/tenancies/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('residency'))('mine.title') }
}

export default async function PortalPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale)
  const t = await getTranslations('residency.mine')
  const [applications, tenancies, enclaves] = await Promise.all([
    myApplications(actor),
    myTenancies(actor),
    listPublishedEnclaves(),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DoneNotice done={(await searchParams).done} />
      <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 gap-12 lg:col-span-8">
          <MyTenancies locale={locale} tenancies={tenancies} />
          <ApplicationList locale={locale} applications={applications} today={today()} />
        </div>
        <div className="min-w-0 lg:col-span-4">
          <StartForm locale={locale} enclaves={enclaves} words={await formWords()} />
        </div>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ApplicationList } from '@/components/portal/application-list'
import { DoneNotice } from '@/components/portal/done-notice'
import { StartForm } from '@/components/portal/start-form'
import { HomePart } from '@/components/residents/home-part'
import { ResidentHome } from '@/components/residents/resident-home'
import { MyTenancies } from '@/components/tenancies/my-tenancies'
import type { Actor } from '@/lib/core/auth/actor'
import { currentActor, requireActor } from '@/lib/core/auth/session'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { unreadOnce } from '@/lib/domains/notifications/queries'
import { myApplications } from '@/lib/domains/residency/queries'
import { residentHome } from '@/lib/domains/residents/queries'
import { residentsOf } from '@/lib/domains/talent/policy'
import { myTenancies } from '@/lib/domains/tenancies/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
type Home = { locale: Locale; actor: Actor; done: unknown }

const isResident = (actor: Actor) => residentsOf(actor).length > 0

export async function generateMetadata(): Promise<Metadata> {
  const home = isResident(await currentActor())
  return {
    title: home
      ? (await getTranslations('residents'))('home.title')
      : (await getTranslations('residency'))('mine.title'),
  }
}

/** Where one begins: a resident with all of their organisation, an applicant with their applications. */
export default async function PortalPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale)
  const { done } = await searchParams
  const Home = isResident(actor) ? ResidentPage : ApplicantPage
  return <Home locale={locale} actor={actor} done={done} />
}

async function ResidentPage({ locale, actor, done }: Home) {
  const t = await getTranslations('residents.home')
  const [organisations, tenancies, unread, applications, enclaves] = await Promise.all([
    residentHome(actor),
    myTenancies(actor),
    unreadOnce(actor),
    myApplications(actor),
    listPublishedEnclaves(),
  ])
  const [only, ...others] = organisations
  const lead = only && others.length === 0 ? t('lead', { name: pick(locale, only, 'name') }) : t('leadSeveral')
  return (
    <>
      <PageHeader title={t('title')} lead={lead} />
      <DoneNotice done={done} />
      <ResidentHome
        locale={locale}
        organisations={organisations}
        tenancies={tenancies}
        unread={unread}
        applications={
          applications.length > 0 && (
            <HomePart id="applications" title={t('applications')}>
              <ApplicationList locale={locale} applications={applications} today={today()} />
            </HomePart>
          )
        }
        start={<StartForm locale={locale} enclaves={enclaves} words={await formWords()} />}
      />
    </>
  )
}

async function ApplicantPage({ locale, actor, done }: Home) {
  const t = await getTranslations('residency.mine')
  const [applications, tenancies, enclaves] = await Promise.all([
    myApplications(actor),
    myTenancies(actor),
    listPublishedEnclaves(),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} />
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

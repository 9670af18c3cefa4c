import type { ReactNode } from 'react'
import { HomeInbox } from '@/components/residents/home-inbox'
import { HomeOrganisation } from '@/components/residents/home-organisation'
import { HomePapers } from '@/components/residents/home-papers'
import { HomeCooperations, HomeNeeds } from '@/components/residents/home-records'
import { HomeUpdates } from '@/components/residents/home-updates'
import { MyTenancies } from '@/components/tenancies/my-tenancies'
import type { Locale } from '@/lib/core/i18n/path'
import type { ResidentHome as Organisation } from '@/lib/domains/residents/queries'
import type { TenancyRow } from '@/lib/domains/tenancies/queries'

type Props = {
  locale: Locale
  organisations: readonly Organisation[]
  tenancies: readonly TenancyRow[]
  unread: number
  applications: ReactNode
  /** The form that begins another application. */
  start: ReactNode
}

/** Where a resident begins: what waits, the space, the matters under way, and who they are to the park. */
export function ResidentHome({ locale, organisations, tenancies, unread, applications, start }: Props) {
  const updates = <HomeUpdates locale={locale} organisations={organisations} />
  const isDue = organisations.some(({ due }) => due.length > 0)
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        {isDue && updates}
        <MyTenancies locale={locale} tenancies={tenancies} />
        <HomePapers locale={locale} organisations={organisations} />
        <div className="grid gap-x-6 gap-y-12 md:grid-cols-2">
          <HomeNeeds locale={locale} organisations={organisations} />
          <HomeCooperations locale={locale} organisations={organisations} />
        </div>
        {applications}
      </div>
      <div className="grid min-w-0 gap-9 lg:col-span-4">
        {organisations.map((organisation) => (
          <HomeOrganisation key={organisation.id} locale={locale} organisation={organisation} />
        ))}
        <HomeInbox locale={locale} unread={unread} />
        {!isDue && updates}
        {start}
      </div>
    </div>
  )
}

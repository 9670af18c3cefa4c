import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ApplicationHead } from '@/components/portal/application-head'
import { ApplicationSheet } from '@/components/portal/application-sheet'
import { DoneNotice } from '@/components/portal/done-notice'
import { TaskList } from '@/components/portal/task-list'
import { requireActor } from '@/lib/core/auth/session'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { myApplication } from '@/lib/domains/residency/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('residency'))('noun') }
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale)
  const id = z.uuid().safeParse(given.id)
  const application = id.success ? await myApplication(actor, id.data) : null
  if (!application) notFound()
  const [words, districts, industries] = await Promise.all([
    formWords(),
    listPublishedDistricts(),
    publishedItems('industry'),
  ])
  const lists = { districts, industries }
  return (
    <>
      <ApplicationHead locale={locale} application={application} />
      <DoneNotice done={(await searchParams).done} />
      {application.status === 'DRAFT' ? (
        <TaskList locale={locale} application={application} words={words} />
      ) : (
        <ApplicationSheet locale={locale} application={application} words={words} lists={lists} today={today()} />
      )}
    </>
  )
}

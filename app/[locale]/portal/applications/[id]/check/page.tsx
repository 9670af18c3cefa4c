import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ApplicationHead } from '@/components/portal/application-head'
import { CheckAnswers } from '@/components/portal/check-answers'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { myApplication } from '@/lib/domains/residency/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('residency'))('review.title') }
}

export default async function CheckPage({ params }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale)
  const id = z.uuid().safeParse(given.id)
  const application = id.success ? await myApplication(actor, id.data) : null
  if (!application) notFound()
  if (application.status !== 'DRAFT') redirect(localePath(locale, `/portal/applications/${application.id}`))
  const t = await getTranslations('residency.review')
  const [words, districts, industries] = await Promise.all([
    formWords(),
    listPublishedDistricts(),
    publishedItems('industry'),
  ])
  return (
    <>
      <ApplicationHead locale={locale} application={application} page={{ title: t('title'), lead: t('lead') }} />
      <CheckAnswers
        locale={locale}
        application={application}
        lists={{ districts, industries }}
        words={words}
        submissionKey={randomUUID()}
      />
    </>
  )
}

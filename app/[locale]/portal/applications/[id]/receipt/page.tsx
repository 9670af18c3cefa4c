import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ApplicationHead } from '@/components/portal/application-head'
import { Receipt } from '@/components/portal/receipt'
import { requireActor } from '@/lib/core/auth/session'
import { env } from '@/lib/core/env'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { myApplication } from '@/lib/domains/residency/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('residency'))('receipt.title') }
}

export default async function ReceiptPage({ params }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale)
  const id = z.uuid().safeParse(given.id)
  const application = id.success ? await myApplication(actor, id.data) : null
  const reference = application?.reference
  const submitted = application?.moves.find(({ event }) => event === 'submit')
  if (!application || !reference || !submitted) notFound()
  const t = await getTranslations('residency.receipt')
  const address = new URL(localePath(locale, '/apply/status'), env().APP_URL)
  return (
    <>
      <ApplicationHead locale={locale} application={application} page={{ title: t('title'), lead: t('lead') }} />
      <Receipt
        locale={locale}
        application={{ ...application, reference, submittedAt: submitted.at }}
        address={address.href}
      />
    </>
  )
}

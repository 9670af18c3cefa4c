import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { LandingForm } from '@/components/landings/landing-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { landingGround } from '@/lib/domains/landings/queries'
import { landingPath } from '@/lib/domains/landings/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

const SIDE = 'DISTRICT'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('landings.make'))('title') }
}

export default async function NewLanding({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT'])
  const wanted = z.uuid().safeParse((await searchParams).referral)
  const ground = wanted.success ? await landingGround(actor, wanted.data, SIDE) : null
  if (!ground) notFound()
  if (ground.live) redirect(localePath(locale, landingPath(SIDE, ground.live)))
  const [t, layout] = await Promise.all([getTranslations('landings.make'), getTranslations('layout')])
  const name = pick(locale, ground.project, 'name')
  const items = [{ label: name, href: localePath(locale, `/desk/referrals/${ground.id}`) }, { label: t('title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <LandingForm locale={locale} side={SIDE} ground={ground} />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { LandingDesk } from '@/components/landings/landing-desk'
import { LandingHead } from '@/components/landings/landing-head'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { checksOf } from '@/lib/domains/checks/queries'
import { commitmentsOf } from '@/lib/domains/commitments/queries'
import { landingSheet } from '@/lib/domains/landings/queries'
import { milestonesOf } from '@/lib/domains/milestones/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

const SIDE = 'DISTRICT'

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['DISTRICT'])
  const wanted = z.uuid().safeParse(id)
  const landing = wanted.success ? await landingSheet(actor, wanted.data, SIDE) : null
  if (!landing) notFound()
  return { locale, actor, landing }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, landing } = await load(params)
  return { title: `${pick(locale, landing.project, 'name')} · ${landing.reference}` }
}

export default async function LandingPage({ params, searchParams }: Props) {
  const { locale, actor, landing } = await load(params)
  const { done, refused } = await searchParams
  const [milestones, commitments, checks] = await Promise.all([
    milestonesOf(actor, landing.id, SIDE),
    commitmentsOf(actor, landing.id, SIDE),
    checksOf(actor, landing.id, SIDE),
  ])
  return (
    <>
      <LandingHead locale={locale} side={SIDE} landing={landing} done={done} />
      <LandingDesk
        locale={locale}
        side={SIDE}
        landing={landing}
        milestones={milestones}
        commitments={commitments}
        checks={checks}
        refused={refused}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ReferralDesk } from '@/components/desk/referral-desk'
import { ReferralDone } from '@/components/desk/referral-done'
import { ReferralStatus } from '@/components/desk/referral-state'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { StatusTag } from '@/components/ui/tag'
import { requireActor } from '@/lib/core/auth/session'
import { today } from '@/lib/core/clock'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { deskReferral } from '@/lib/domains/desks/queries'
import { siteMatches } from '@/lib/domains/matching/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['DISTRICT'])
  const wanted = z.uuid().safeParse(id)
  const referral = wanted.success ? await deskReferral(actor, wanted.data) : null
  if (!referral) notFound()
  return { locale, actor, referral, name: pick(locale, referral.project, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function ReferralPage({ params, searchParams }: Props) {
  const { locale, actor, referral, name } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('referrals'), getTranslations('layout')])
  const matches = referral.shown && (await siteMatches(actor, referral.shown.id))
  const items = [{ label: t('title'), href: localePath(locale, '/desk') }, { label: referral.reference }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{referral.reference}</code>
            <ReferralStatus status={referral.status} />
            {referral.waitingDays !== null && (
              <span>
                {t('list.waiting')}: {t('list.waitingDays', { count: referral.waitingDays })}
              </span>
            )}
            {referral.silentDays > 0 && (
              <StatusTag tone="warn">{t('list.silent', { days: referral.silentDays })}</StatusTag>
            )}
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <ReferralDone done={(await searchParams).done} />
      </div>
      <ReferralDesk locale={locale} referral={referral} matches={matches} today={today()} />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckFacts } from '@/components/landings/check-facts'
import { CheckForm } from '@/components/landings/check-form'
import { CheckThanks } from '@/components/landings/check-thanks'
import { DeadCheck } from '@/components/landings/dead-check'
import { PageHeader } from '@/components/layout/page-header'
import { Door } from '@/components/sessions/door'
import { currentActor } from '@/lib/core/auth/session'
import { formatMoment } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { linkedCheck } from '@/lib/domains/checks/queries'
import { checkQuery } from '@/lib/domains/checks/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('landings.founder'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function CheckPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const { token } = checkQuery.parse(await searchParams)
  const check = token ? await linkedCheck(await currentActor(), token) : null
  if (!token || !check) return <DeadCheck locale={locale} />
  const t = await getTranslations('landings.founder')
  const { answeredAt } = check
  return (
    <>
      <PageHeader
        title={answeredAt ? t('thanks') : t('title')}
        lead={answeredAt ? t('thanksLead', { at: formatMoment(locale, answeredAt) }) : t('lead')}
        aside={<CheckFacts locale={locale} check={check} />}
      />
      <Door>{answeredAt ? <CheckThanks check={check} /> : <CheckForm locale={locale} token={token} />}</Door>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DeadNeedLink } from '@/components/needs/dead-need-link'
import { NeedDone } from '@/components/needs/need-done'
import { OwnNeed } from '@/components/needs/own-need'
import { OwnWords } from '@/components/residency/own-words'
import { clientAddress, currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { ownNeedSheet } from '@/lib/domains/needs/queries'
import { askerQuery } from '@/lib/domains/needs/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('needs.own'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('needs.own')
  const given = await searchParams
  const { token } = askerQuery.parse(given)
  const need = token ? await ownNeedSheet(await currentActor(), token, await clientAddress()) : null
  if (!token || !need) return <DeadNeedLink erased={!token && given.done === 'erased'} />
  return (
    <>
      <PageHeader
        title={<OwnWords>{need.title}</OwnWords>}
        lead={t(need.withdrawnAt ? 'leadEnded' : 'lead')}
        eyebrow={<code className="font-mono">{need.reference}</code>}
      />
      <div className="page mt-7 empty:hidden">
        <NeedDone done={given.done} />
      </div>
      <OwnNeed locale={locale} token={token} need={need} />
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadFounderLink } from '@/components/founders/dead-founder-link'
import { FounderDone } from '@/components/founders/founder-done'
import { FounderPage } from '@/components/founders/founder-page'
import { FounderWay } from '@/components/founders/founder-way'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { clientAddress, currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { founderSheet } from '@/lib/domains/founders/queries'
import { founderQuery } from '@/lib/domains/founders/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('founders'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function FounderOwnPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('founders')
  const given = await searchParams
  const { token } = founderQuery.parse(given)
  const sheet = token ? await founderSheet(await currentActor(), token, await clientAddress()) : null
  if (!token || !sheet) return <DeadFounderLink erased={!token && given.done === 'erased'} />
  const park = pick(locale, sheet.enclave, 'name')
  return (
    <>
      <PageHeader
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{t('title')}</span>
            <span className="font-mono">{sheet.reference}</span>
          </span>
        }
        title={<OwnWords>{pick(locale, sheet, 'name')}</OwnWords>}
        lead={t(`lead.${sheet.status}`, { park })}
      />
      <div className="page mt-7 empty:hidden">
        <FounderDone done={given.done} />
      </div>
      <FounderWay locale={locale} sheet={sheet} />
      <FounderPage locale={locale} token={token} sheet={sheet} />
    </>
  )
}

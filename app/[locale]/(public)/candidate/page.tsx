import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CandidateDone } from '@/components/candidates/candidate-done'
import { DeadCandidateLink } from '@/components/candidates/dead-candidate-link'
import { CandidateKept } from '@/components/candidates/kept'
import { OwnIntroduction } from '@/components/candidates/own-introduction'
import { PageHeader } from '@/components/layout/page-header'
import { clientAddress, currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { candidateSheet } from '@/lib/domains/candidates/queries'
import { candidateQuery } from '@/lib/domains/candidates/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('candidates'))('title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function CandidatePage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('candidates')
  const given = await searchParams
  const { token } = candidateQuery.parse(given)
  const sheet = token ? await candidateSheet(await currentActor(), token, await clientAddress()) : null
  if (!token || !sheet) return <DeadCandidateLink erased={!token && given.done === 'erased'} />
  const own = { locale, token }
  return (
    <>
      <PageHeader title={t('title')} lead={t(sheet.introductions.length > 0 ? 'lead' : 'leadNone')} />
      <div className="page mt-7 empty:hidden">
        <CandidateDone done={given.done} />
      </div>
      <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 gap-7 lg:col-span-8">
          {sheet.introductions.map((introduction) => (
            <OwnIntroduction key={introduction.id} {...own} own={introduction} />
          ))}
        </div>
        <div className="min-w-0 lg:col-span-4">
          <CandidateKept {...own} contact={sheet.contact} />
        </div>
      </div>
    </>
  )
}

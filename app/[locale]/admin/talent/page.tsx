import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RetentionShares } from '@/components/retention/retention-shares'
import { NeedList } from '@/components/talent/need-list'
import { Part } from '@/components/talent/part'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { retentionHandledBy } from '@/lib/domains/retention/queries'
import { listNeeds } from '@/lib/domains/talent/queries'
import { needList } from '@/lib/domains/talent/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('title') }
}

export default async function TalentPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('talent')
  const search = await searchParams
  const state = needList.parse(search)
  const [page, saved, retention, words] = await Promise.all([
    listNeeds(actor, state),
    savedViews(actor, needList.path, search),
    retentionHandledBy(actor),
    getTranslations('retention'),
  ])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <NeedList locale={locale} state={state} page={page} saved={saved} />
      {retention.map(({ enclave, shares }) => (
        <div key={enclave.id} className="mt-12 grid max-w-224 gap-5">
          <Part
            id={`retention-${enclave.id}`}
            title={retention.length > 1 ? `${words('title')} · ${pick(locale, enclave, 'shortName')}` : words('title')}
          >
            <RetentionShares locale={locale} shares={shares} />
          </Part>
        </div>
      ))}
    </>
  )
}

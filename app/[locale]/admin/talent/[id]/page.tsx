import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { NeedDesk } from '@/components/talent/need-desk'
import { NeedStatus } from '@/components/talent/need-state'
import { TalentDone } from '@/components/talent/talent-done'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { hireChains } from '@/lib/domains/chains/queries'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { handledCandidates } from '@/lib/domains/introductions/queries'
import { retentionChecks } from '@/lib/domains/retention/queries'
import { needPartners, needSheet } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const need = wanted.success ? await needSheet(actor, wanted.data) : null
  if (!need) notFound()
  return { locale, actor, need }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).need.title }
}

export default async function NeedPage({ params, searchParams }: Props) {
  const { locale, actor, need } = await load(params)
  const [t, layout, candidates, checks, partners, levels, chains] = await Promise.all([
    getTranslations('talent'),
    getTranslations('layout'),
    handledCandidates(actor, need.id),
    retentionChecks(actor, need.id),
    needPartners(actor),
    publishedItems('talentLevel'),
    hireChains(actor, need.id),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/talent') }, { label: need.reference }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{need.title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{need.reference}</code>
            <NeedStatus status={need.status} />
            <OwnWords>{pick(locale, need.organisation, 'name')}</OwnWords>
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <TalentDone done={(await searchParams).done} />
      </div>
      <NeedDesk
        locale={locale}
        need={need}
        candidates={candidates}
        checks={checks}
        partners={partners}
        levels={levels}
        chains={chains}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { CandidateCard } from '@/components/talent/candidate-card'
import { NeedFacts } from '@/components/talent/need-facts'
import { NeedStatus } from '@/components/talent/need-state'
import { Part } from '@/components/talent/part'
import { SuggestForm } from '@/components/talent/suggest-form'
import { TalentDone } from '@/components/talent/talent-done'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { suggestAsPartner } from '@/lib/domains/introductions/actions'
import { suggestedCandidates } from '@/lib/domains/introductions/queries'
import { deskNeed } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['PARTNER'])
  const wanted = z.uuid().safeParse(id)
  const need = wanted.success ? await deskNeed(actor, wanted.data) : null
  if (!need) notFound()
  return { locale, actor, need }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).need.title }
}

export default async function DeskNeedPage({ params, searchParams }: Props) {
  const { locale, actor, need } = await load(params)
  const [t, sheet, layout, candidates] = await Promise.all([
    getTranslations('talent.desk'),
    getTranslations('talent.sheet'),
    getTranslations('layout'),
    suggestedCandidates(actor, need.id),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/desk/talent') }, { label: need.reference }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{need.title}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            <code className="font-mono">{need.reference}</code>
            <NeedStatus status={need.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <TalentDone done={(await searchParams).done} />
      </div>
      <div className="grid max-w-224 gap-12">
        <Part id="need" title={sheet('need')}>
          <NeedFacts locale={locale} need={need} />
        </Part>
        <Part id="mine" title={t('mine')}>
          {candidates.length === 0 && <p className="text-ink-2">{t('noMine')}</p>}
          {candidates.map((candidate) => (
            <CandidateCard key={candidate.id} locale={locale} candidate={candidate} />
          ))}
          {need.can.suggest ? (
            <SuggestForm locale={locale} action={suggestAsPartner} need={need} />
          ) : (
            <p className="text-ink-3 text-table">{t('closed')}</p>
          )}
        </Part>
      </div>
    </>
  )
}

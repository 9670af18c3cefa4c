import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { NeedStatus } from '@/components/talent/need-state'
import { OwnNeed } from '@/components/talent/own-need'
import { TalentDone } from '@/components/talent/talent-done'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { ownCandidates } from '@/lib/domains/introductions/queries'
import { retentionChecks } from '@/lib/domains/retention/queries'
import { myNeed } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const wanted = z.uuid().safeParse(id)
  const need = wanted.success ? await myNeed(actor, wanted.data) : null
  if (!need) notFound()
  return { locale, actor, need }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).need.title }
}

export default async function OwnNeedPage({ params, searchParams }: Props) {
  const { locale, actor, need } = await load(params)
  const [t, layout, candidates, checks] = await Promise.all([
    getTranslations('talent.own'),
    getTranslations('layout'),
    ownCandidates(actor, need.id),
    retentionChecks(actor, need.id),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/portal/talent') }, { label: need.reference }]
  const edit = (
    <LinkButton look="secondary" href={localePath(locale, `/portal/talent/${need.id}/edit`)}>
      {t('edit')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <NeedStatus status={need.status} />
            <span>{pick(locale, need.enclave, 'name')}</span>
            <span className="font-mono">{need.reference}</span>
          </span>
        }
        title={<OwnWords>{need.title}</OwnWords>}
        actions={need.can.edit && edit}
      />
      <div className="page mt-7 empty:hidden">
        <TalentDone done={(await searchParams).done} />
      </div>
      <OwnNeed locale={locale} need={need} candidates={candidates} checks={checks} />
    </>
  )
}

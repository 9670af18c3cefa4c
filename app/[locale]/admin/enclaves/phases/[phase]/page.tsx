import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PhaseForm } from '@/components/enclaves/phase-form'
import { PhaseMoves } from '@/components/enclaves/phase-moves'
import { SpaceSection } from '@/components/enclaves/space-section'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { listSources, phaseToEdit } from '@/lib/domains/enclaves/queries'

type Props = {
  params: Promise<{ locale: string; phase: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(params: Props['params']) {
  const { locale: given, phase: id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const phase = wanted.success ? await phaseToEdit(actor, wanted.data) : null
  if (!phase) notFound()
  return { locale, actor, phase }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, phase } = await load(params)
  return { title: pick(locale, phase, 'name') }
}

export default async function EditPhase({ params, searchParams }: Props) {
  const { locale, actor, phase } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('enclaves.admin'), getTranslations('layout')])
  const name = pick(locale, phase, 'name')
  const enclave = pick(locale, phase.enclave, 'shortName')
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/enclaves') },
    { label: enclave, href: localePath(locale, `/admin/enclaves/${phase.enclaveId}`) },
    { label: name },
  ]
  const sources = await listSources(actor)
  return (
    <>
      <PageHeader size="console" title={name} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="grid max-w-224 gap-12">
        {(await searchParams).saved !== undefined && <Notice tone="ok" live title={t('saved')} />}
        <section aria-labelledby="state">
          <h2 id="state" className="text-h3">
            {t('phase.state')}
          </h2>
          <p className="mt-1 mb-5 max-w-prose text-ink-2">{t('phase.stateLead')}</p>
          <PhaseMoves locale={locale} phase={phase} />
        </section>
        <SpaceSection locale={locale} phaseId={phase.id} buildings={phase.buildings} />
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-5 text-h3">
            {t('phase.edit')}
          </h2>
          <PhaseForm locale={locale} enclaveId={phase.enclaveId} phase={phase} sources={sources} />
        </section>
      </div>
    </>
  )
}

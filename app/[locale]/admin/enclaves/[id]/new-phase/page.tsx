import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PhaseForm } from '@/components/enclaves/phase-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { enclaveToEdit, listSources } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('enclaves.admin')
  return { title: t('phase.new') }
}

export default async function NewPhase({ params }: Props) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const enclave = wanted.success ? await enclaveToEdit(actor, wanted.data) : null
  if (!enclave) notFound()
  const [t, layout] = await Promise.all([getTranslations('enclaves.admin'), getTranslations('layout')])
  const items = [
    { label: t('title'), href: localePath(locale, '/admin/enclaves') },
    { label: pick(locale, enclave, 'shortName'), href: localePath(locale, `/admin/enclaves/${enclave.id}`) },
    { label: t('phase.new') },
  ]
  return (
    <>
      <PageHeader size="console" title={t('phase.new')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="max-w-224">
        <PhaseForm locale={locale} enclaveId={enclave.id} sources={await listSources(actor)} />
      </div>
    </>
  )
}

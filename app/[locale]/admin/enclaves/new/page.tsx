import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EnclaveForm } from '@/components/enclaves/enclave-form'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listEnclaves, listSources } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('enclaves.admin')
  return { title: t('new') }
}

export default async function NewEnclave({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const [t, layout] = await Promise.all([getTranslations('enclaves.admin'), getTranslations('layout')])
  const [sources, enclaves] = await Promise.all([listSources(actor), listEnclaves(actor)])
  const last = Math.max(-1, ...enclaves.map((enclave) => enclave.position))
  const items = [{ label: t('title'), href: localePath(locale, '/admin/enclaves') }, { label: t('new') }]
  return (
    <>
      <PageHeader size="console" title={t('new')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="max-w-224">
        <EnclaveForm locale={locale} sources={sources} position={Math.min(last + 1, 999)} />
      </div>
    </>
  )
}

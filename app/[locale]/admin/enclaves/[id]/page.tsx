import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { EnclaveForm } from '@/components/enclaves/enclave-form'
import { PhaseTable } from '@/components/enclaves/phase-table'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { enclaveToEdit, listSources } from '@/lib/domains/enclaves/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const enclave = wanted.success ? await enclaveToEdit(actor, wanted.data) : null
  if (!enclave) notFound()
  return { locale, actor, enclave }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, enclave } = await load(params)
  return { title: pick(locale, enclave, 'shortName') }
}

export default async function EditEnclave({ params, searchParams }: Props) {
  const { locale, actor, enclave } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('enclaves.admin'), getTranslations('layout')])
  const sources = await listSources(actor)
  const name = pick(locale, enclave, 'name')
  const items = [{ label: t('title'), href: localePath(locale, '/admin/enclaves') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={name}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        actions={
          <LinkButton look="secondary" compact href={localePath(locale, `/park/${enclave.slug}`)}>
            {t('view')}
          </LinkButton>
        }
      />
      <div className="grid max-w-224 gap-10">
        {(await searchParams).saved !== undefined && <Notice tone="ok" live title={t('saved')} />}
        <PhaseTable locale={locale} enclaveId={enclave.id} name={name} phases={enclave.phases} />
        <section aria-labelledby="settings">
          <h2 id="settings" className="mb-5 text-h3">
            {t('settings')}
          </h2>
          <EnclaveForm locale={locale} enclave={enclave} sources={sources} />
        </section>
      </div>
    </>
  )
}

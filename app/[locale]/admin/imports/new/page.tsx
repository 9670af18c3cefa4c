import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportSteps } from '@/components/imports/import-steps'
import { NewImport } from '@/components/imports/new-import'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { importPlaces } from '@/lib/domains/imports/queries'
import { importQuery } from '@/lib/domains/imports/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.new'))('title') }
}

export default async function NewImportPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('imports'), getTranslations('layout')])
  const { refused, ...search } = await searchParams
  const { kind = 'organisations' } = importQuery.parse(search)
  const items = [{ label: t('title'), href: localePath(locale, '/admin/imports') }, { label: t('new.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('new.title')}
        lead={t('new.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <ImportSteps />
      <NewImport
        locale={locale}
        kind={kind}
        places={await importPlaces(actor)}
        onceKey={randomUUID()}
        refused={refused}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ImportDesk } from '@/components/imports/import-desk'
import { ImportStatus } from '@/components/imports/import-state'
import { ImportSteps } from '@/components/imports/import-steps'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { importSheet } from '@/lib/domains/imports/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const wanted = z.uuid().safeParse(id)
  const record = wanted.success ? await importSheet(actor, wanted.data, locale) : null
  if (!record) notFound()
  return { locale, record }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).record.fileName }
}

export default async function ImportPage({ params }: Props) {
  const { locale, record } = await load(params)
  const [t, layout, kinds] = await Promise.all([
    getTranslations('imports'),
    getTranslations('layout'),
    getTranslations('sheets.kind'),
  ])
  const items = [{ label: t('title'), href: localePath(locale, '/admin/imports') }, { label: record.fileName }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{record.fileName}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            {kinds(record.kind)}
            <ImportStatus status={record.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <ImportSteps status={record.status} />
      <ImportDesk locale={locale} record={record} />
    </>
  )
}

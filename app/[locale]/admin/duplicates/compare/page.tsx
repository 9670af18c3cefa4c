import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { MergeSides } from '@/components/merges/merge-sides'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { mergeSheet } from '@/lib/domains/merges/queries'
import { mergePage } from '@/lib/domains/merges/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prospects.merges'))('compareTitle') }
}

export default async function CompareDuplicatesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD', 'ADMIN'])
  const [t, layout] = await Promise.all([getTranslations('prospects.merges'), getTranslations('layout')])
  const { one, other } = mergePage.parse(await searchParams)
  const sides = (one && other && (await mergeSheet(actor, one, other))) || notFound()
  const items = [{ label: t('title'), href: localePath(locale, '/admin/duplicates') }, { label: t('compare') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('compareTitle')}
        lead={t('compareLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <MergeSides locale={locale} sides={sides} />
    </>
  )
}

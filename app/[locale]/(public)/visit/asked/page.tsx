import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { readReference } from '@/lib/core/reference'
import { askedQuery } from '@/lib/domains/visitors/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const NEXT = ['1', '2', '3'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visitors.asked'))('title'), robots: { index: false } }
}

export default async function AskedPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('visitors.asked')
  const { reference } = askedQuery.parse(await searchParams)
  const known = reference && readReference(reference)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page mt-9 grid gap-7">
        {known && (
          <div className="max-w-prose border-home-700 border-s-2 ps-5">
            <p className="text-ink-2 text-table">{t('reference')}</p>
            <p className="mt-1 font-mono text-h2">{known}</p>
          </div>
        )}
        <ol className="grid max-w-prose list-decimal gap-3 ps-5">
          {NEXT.map((key) => (
            <li key={key}>{t(`next.${key}`)}</li>
          ))}
        </ol>
        <p>
          <LinkButton look="secondary" href={localePath(locale, '/park')}>
            {t('back')}
          </LinkButton>
        </p>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CooperationTable } from '@/components/cooperation/cooperation-table'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { myCooperations } from '@/lib/domains/cooperation/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation'))('title') }
}

export default async function OwnCooperationsPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const t = await getTranslations('cooperation')
  const rows = await myCooperations(actor)
  const make = holds(actor, ['TENANT_ADMIN']) && (
    <LinkButton href={localePath(locale, '/portal/cooperation/new')}>{t('make.link')}</LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('mine.lead')} actions={rows.length > 0 && make} />
      <div className="page mt-9">
        {rows.length > 0 ? (
          <CooperationTable locale={locale} rows={rows} />
        ) : (
          <EmptyState title={t('mine.none')} action={make}>
            {t('mine.noneBody')}
          </EmptyState>
        )}
      </div>
    </>
  )
}

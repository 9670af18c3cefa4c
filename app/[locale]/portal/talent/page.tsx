import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NeedTable } from '@/components/talent/need-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { myNeeds } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('own.title') }
}

export default async function OwnTalentPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const t = await getTranslations('talent.own')
  const rows = await myNeeds(actor)
  const isAdmin = holds(actor, ['TENANT_ADMIN'])
  const make = isAdmin && <LinkButton href={localePath(locale, '/portal/talent/new')}>{t('new')}</LinkButton>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={rows.length > 0 && make} />
      <div className="page mt-9">
        {rows.length > 0 ? (
          <NeedTable locale={locale} rows={rows} />
        ) : (
          <EmptyState title={t('empty')} action={make}>
            {isAdmin ? t('emptyBody') : t('nobody')}
          </EmptyState>
        )}
      </div>
    </>
  )
}

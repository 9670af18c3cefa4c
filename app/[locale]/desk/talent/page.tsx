import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DeskNeeds, DeskSuggestions } from '@/components/talent/desk-needs'
import { Part } from '@/components/talent/part'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { mySuggestions } from '@/lib/domains/introductions/queries'
import { deskNeeds } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('desk.title') }
}

export default async function DeskTalentPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['PARTNER'])
  const t = await getTranslations('talent.desk')
  const [needs, suggestions] = await Promise.all([deskNeeds(actor), mySuggestions(actor)])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <div className="grid gap-12">
        <Part id="needs" title={t('needs')}>
          {needs.length > 0 ? (
            <DeskNeeds locale={locale} rows={needs} />
          ) : (
            <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
          )}
        </Part>
        <Part id="mine" title={t('mine')}>
          {suggestions.length > 0 ? (
            <DeskSuggestions locale={locale} rows={suggestions} />
          ) : (
            <p className="text-ink-2">{t('noMine')}</p>
          )}
        </Part>
      </div>
    </>
  )
}

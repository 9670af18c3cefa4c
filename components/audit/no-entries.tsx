import { getTranslations } from 'next-intl/server'
import { shortId } from '@/components/audit/record-id'
import type { AuditWords } from '@/components/audit/words'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type AuditFilter, auditAddress } from '@/lib/domains/audit/schema'

type Props = { locale: Locale; filter: AuditFilter; words: AuditWords }

/** The list shows nothing: because nothing happened yet, the list has ended, or the filter lets nothing through. */
export async function NoEntries({ locale, filter, words }: Props) {
  const t = await getTranslations('audit')
  const { noun, actor, record, after } = filter
  const back = (label: string, narrowed: AuditFilter) => (
    <LinkButton look="secondary" href={localePath(locale, auditAddress(narrowed))}>
      {label}
    </LinkButton>
  )
  if (after)
    return (
      <EmptyState title={t('end.title')} action={back(t('filter.newest'), { noun, actor, record })}>
        {t('end.body', { after })}
      </EmptyState>
    )
  const named = [noun && words.noun(noun), actor, record && t('filter.record', { id: shortId(record) })].filter(Boolean)
  if (named.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
  return (
    <EmptyState title={t('noResult.title')} action={back(t('filter.clear'), {})}>
      {t('noResult.body', { filters: named.join(' · ') })}
    </EmptyState>
  )
}

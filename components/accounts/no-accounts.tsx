import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { AccountFilter } from '@/lib/domains/accounts/schema'

/** The list shows nothing: because nobody is there, or because the filter lets nobody through. */
export async function NoAccounts({ locale, filter }: { locale: Locale; filter: AccountFilter }) {
  const t = await getTranslations('accounts')
  const { q, role, status } = filter
  const named = [q, role && t(`role.${role}`), status && t(`status.${status}`)].filter(Boolean)
  if (named.length === 0)
    return (
      <EmptyState
        title={t('empty.title')}
        action={<LinkButton href={localePath(locale, '/admin/accounts/invite')}>{t('invite')}</LinkButton>}
      >
        {t('empty.body')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('noResult.title')}
      action={
        <LinkButton look="secondary" href={localePath(locale, '/admin/accounts')}>
          {t('filter.clear')}
        </LinkButton>
      }
    >
      {t('noResult.body', { filters: named.join(' · ') })}
    </EmptyState>
  )
}

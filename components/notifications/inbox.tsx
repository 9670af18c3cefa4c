import { getTranslations } from 'next-intl/server'
import { InboxEntry } from '@/components/notifications/inbox-entry'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { markAllRead } from '@/lib/domains/notifications/actions'
import type { Inbox as Entries } from '@/lib/domains/notifications/queries'
import type { INBOXES } from '@/lib/domains/notifications/schema'

type Props = { locale: Locale; inbox: Entries; path: (typeof INBOXES)[number]; isFirst: boolean }

/** What one was told, the newest first. */
export async function Inbox({ locale, inbox: { entries, unread, next }, path, isFirst }: Props) {
  const t = await getTranslations('notifications.inbox')
  const [newest] = entries
  const start = localePath(locale, path)
  if (!newest)
    return isFirst ? (
      <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
    ) : (
      <EmptyState title={t('end')} action={<LinkButton href={start}>{t('newest')}</LinkButton>} />
    )
  return (
    <>
      {unread > 0 ? (
        <form action={markAllRead} className="pb-4">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="inbox" value={path} />
          <input type="hidden" name="until" value={newest.createdAt.toISOString()} />
          <Button type="submit" look="secondary" compact>
            {t('markAll')}
          </Button>
        </form>
      ) : (
        <p className="pb-4 text-ink-3 text-table">{t('allRead')}</p>
      )}
      <ol aria-label={t('list')} className="mb-7 border-ink border-t">
        {entries.map((entry) => (
          <InboxEntry key={entry.id} locale={locale} entry={entry} />
        ))}
      </ol>
      <Pagination
        label={t('list')}
        previous={isFirst ? undefined : { href: start, label: t('newest') }}
        next={next ? { href: `${start}?after=${next}`, label: t('older') } : undefined}
      />
    </>
  )
}

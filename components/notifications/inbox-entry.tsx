import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { openEntry } from '@/lib/domains/notifications/actions'
import type { Inbox } from '@/lib/domains/notifications/queries'
import { receiverOf } from '@/lib/domains/notifications/schema'

type Props = { locale: Locale; entry: Inbox['entries'][number] }

const LINK = 'cursor-pointer text-start text-link underline hover:text-link-hover'

/** What happened to which record and when. To open it for the first time is an act: it marks it as read. */
export async function InboxEntry({ locale, entry }: Props) {
  const t = await getTranslations('notifications')
  const { id, kind, event, reference, name, path, createdAt, isRead } = entry
  const words = `${kind}.${receiverOf(entry)}.${event}.title`
  const title = t.has(words) ? t(words) : t(`${kind}.noun`)
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-b py-4 md:grid-cols-[6rem_minmax(0,1fr)_auto]">
      <div>
        {isRead ? (
          <span className="inline-flex items-center gap-1.5 py-0.5 text-ink-3 text-meta">
            <Icon name="check" className="size-3.5" />
            {t('inbox.read')}
          </span>
        ) : (
          <StatusTag tone="accent" icon="dot">
            {t('inbox.unread')}
          </StatusTag>
        )}
      </div>
      <div className="min-w-0">
        <h2 className={classes('font-sans text-body', isRead ? 'font-normal' : 'font-semibold')}>
          {isRead ? (
            <a className={LINK} href={localePath(locale, path)}>
              {title}
            </a>
          ) : (
            <form action={openEntry}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="id" value={id} />
              <button type="submit" className={classes(LINK, 'font-semibold')}>
                {title}
              </button>
            </form>
          )}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-table">
          <span className="font-mono">{reference}</span>
          <span lang={/\p{Script=Han}/u.test(name) ? 'zh-CN' : undefined}>{name}</span>
        </p>
      </div>
      <time className="tabular text-ink-3 text-table" dateTime={createdAt.toISOString()}>
        {formatMoment(locale, createdAt)}
      </time>
    </li>
  )
}

import { getTranslations } from 'next-intl/server'
import { HomePart } from '@/components/residents/home-part'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { MOST_COUNTED } from '@/lib/domains/notifications/schema'

/** How much in the inbox waits to be read. */
export async function HomeInbox({ locale, unread }: { locale: Locale; unread: number }) {
  const t = await getTranslations('residents.home')
  const href = localePath(locale, '/portal/inbox')
  return (
    <HomePart id="inbox" title={t('inbox')} all={{ href, label: t('openInbox') }}>
      <p className={unread > 0 ? 'font-medium' : 'text-ink-2'}>
        {unread > MOST_COUNTED ? t('unreadMany', { count: MOST_COUNTED }) : t('unread', { count: unread })}
      </p>
    </HomePart>
  )
}

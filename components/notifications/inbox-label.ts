import { getTranslations } from 'next-intl/server'
import { MOST_COUNTED } from '@/lib/domains/notifications/schema'

/** The inbox in a navigation, with how much in it is unread. */
export async function inboxLabel(unread: number): Promise<string> {
  const t = await getTranslations('notifications.inbox')
  return unread > MOST_COUNTED ? t('navMany', { count: MOST_COUNTED }) : t('nav', { count: unread })
}

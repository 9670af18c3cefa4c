import { getTranslations } from 'next-intl/server'
import type { AdminSection } from '@/components/layout/admin-sections'
import type { Section } from '@/components/search/palette-options'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pinyinKeys } from '@/lib/core/pinyin'

/** The parts of the console as they are found: by their words, in Chinese also by pinyin and initials. */
export async function searchSections(locale: Locale, keys: readonly AdminSection[]): Promise<Section[]> {
  const t = await getTranslations('layout.admin')
  const inbox = await getTranslations('notifications.inbox')
  const named = [
    { path: '/admin', label: t('overview') },
    { path: '/admin/inbox', label: inbox('title') },
    ...keys.map((key) => ({ path: `/admin/${key}`, label: t(key) })),
  ]
  return named.map(({ path, label }) => {
    const { pinyin, initials } = pinyinKeys(label)
    return { href: localePath(locale, path), label, keys: [pinyin, initials] }
  })
}

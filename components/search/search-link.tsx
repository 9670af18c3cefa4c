import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Opens the palette; with scripts off it leads to the same on a page of its own. */
export async function SearchLink({ locale }: { locale: Locale }) {
  const t = await getTranslations('search')
  return (
    <LinkButton look="secondary" compact href={localePath(locale, '/admin/search')} data-palette="">
      <Icon name="search" />
      {t('open')}
      <kbd className="ms-auto font-normal font-sans text-ink-3 text-meta max-lg:hidden">{t('keys')}</kbd>
    </LinkButton>
  )
}

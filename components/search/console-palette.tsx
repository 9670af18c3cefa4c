import { getTranslations } from 'next-intl/server'
import type { AdminSection } from '@/components/layout/admin-sections'
import { Palette } from '@/components/search/palette'
import { searchSections } from '@/components/search/search-sections'
import type { Locale } from '@/lib/core/i18n/path'
import { SEARCHED } from '@/lib/domains/search/schema'

/** The palette with its words, as props: no client reads message files. */
export async function ConsolePalette({ locale, sections }: { locale: Locale; sections: readonly AdminSection[] }) {
  const [t, layout] = await Promise.all([getTranslations('search'), getTranslations('layout.admin')])
  return (
    <Palette
      locale={locale}
      words={{
        title: t('title'),
        label: t('label'),
        close: t('close'),
        sections: t('sections'),
        count: String(t.raw('count')),
        hint: t('hint'),
        searching: t('searching'),
        none: t('none'),
        failed: t('failed'),
        signedOut: t('signedOut'),
      }}
      sections={await searchSections(locale, sections)}
      nouns={Object.fromEntries(SEARCHED.map((noun) => [noun, layout(noun)]))}
    />
  )
}

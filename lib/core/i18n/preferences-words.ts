import { getTranslations } from 'next-intl/server'

/** The words of the display preferences, as the form takes them. */
export async function preferencesWords() {
  const t = await getTranslations('layout.preferences')
  return {
    title: t('title'),
    save: t('save'),
    theme: { label: t('theme.label'), system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') },
    text: { label: t('text.label'), '100': t('text.100'), '125': t('text.125'), '150': t('text.150') },
    contrast: { label: t('contrast.label'), normal: t('contrast.normal'), high: t('contrast.high') },
    motion: { label: t('motion.label'), system: t('motion.system'), reduced: t('motion.reduced') },
    links: { label: t('links.label'), normal: t('links.normal'), underlined: t('links.underlined') },
  }
}

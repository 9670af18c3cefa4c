import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { NeedSheet } from '@/lib/domains/talent/queries'

/** What is looked for, and by which rule the level that is wished for is given. */
export async function NeedFacts({ locale, need }: { locale: Locale; need: NeedSheet }) {
  const t = await getTranslations('talent.sheet')
  const { level, description, headcount, organisation } = need
  const rule = level && pick(locale, level, 'rule')
  const said = [
    { key: 'company', term: t('company'), value: <OwnWords>{pick(locale, organisation, 'name')}</OwnWords> },
    { key: 'headcount', term: t('headcount'), value: headcount },
    { key: 'level', term: t('level'), value: level ? pick(locale, level, 'name') : t('notSaid') },
  ]
  const about = description ? <OwnWords block>{description}</OwnWords> : t('notSaid')
  return (
    <DescriptionList
      items={[
        ...said,
        ...(rule ? [{ key: 'rule', term: t('rule'), value: <OwnWords block>{rule}</OwnWords> }] : []),
        { key: 'description', term: t('description'), value: about },
      ]}
    />
  )
}

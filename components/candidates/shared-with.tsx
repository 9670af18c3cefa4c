import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { OwnIntroduction } from '@/lib/domains/candidates/queries'
import { steppedBack } from '@/lib/domains/introductions/policy'

/** What the company of one introduction sees of the candidate now. */
export async function SharedWith({ locale, own }: { locale: Locale; own: OwnIntroduction }) {
  const [t, degrees] = await Promise.all([getTranslations('candidates.shared'), getTranslations('talent.degree')])
  const { level, profile, onboardedOn, isKnown } = own
  if (steppedBack(own.status)) return <p>{t('gone')}</p>
  return (
    <DescriptionList
      items={[
        { key: 'known', term: t(isKnown ? 'known' : 'masked'), value: t(isKnown ? 'knownBody' : 'nothing') },
        { key: 'degree', term: t('degree'), value: degrees(own.degree) },
        { key: 'field', term: t('field'), value: <OwnWords>{own.field}</OwnWords> },
        { key: 'years', term: t('years'), value: t('yearsOf', { years: own.years }) },
        { key: 'level', term: t('level'), value: level ? pick(locale, level, 'name') : t('none') },
        ...(profile ? [{ key: 'profile', term: t('profile'), value: <OwnWords block>{profile}</OwnWords> }] : []),
        ...(onboardedOn
          ? [{ key: 'on', term: t('onboarded'), value: formatPartial(locale, dayOfColumn(onboardedOn)) }]
          : []),
      ]}
    />
  )
}

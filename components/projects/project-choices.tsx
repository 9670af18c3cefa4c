import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

type Props = { locale: Locale; project: Pick<ProjectSheet, 'choices'>; referrals: readonly ProjectReferral[] }

/** Whom each of the two has named: it takes both. */
export async function ProjectChoices({ locale, project, referrals }: Props) {
  const t = await getTranslations('projects.choice')
  const named = (side: 'PARK' | 'FOUNDER') => {
    const choice = project.choices.find((each) => each.side === side)
    const referral = referrals.find(({ id }) => id === choice?.referralId)
    if (!choice || !referral) return t('open')
    return `${pick(locale, referral.district, 'name')} · ${formatMoment(locale, choice.chosenAt)}`
  }
  return (
    <DescriptionList
      className="max-w-prose"
      items={[
        { key: 'park', term: t('park'), value: named('PARK') },
        { key: 'founder', term: t('founder'), value: named('FOUNDER') },
      ]}
    />
  )
}

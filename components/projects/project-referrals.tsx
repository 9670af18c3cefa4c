import { getTranslations } from 'next-intl/server'
import type { District } from '@/components/projects/project-consents'
import { ReferForm } from '@/components/projects/refer-form'
import { ReferralCard } from '@/components/projects/referral-card'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/core/i18n/path'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'
import { MOST_OPEN, SILENCE } from '@/lib/domains/referrals/workflow'

const UNDECIDED = ['REFERRAL_READY', 'REFERRED', 'CHOOSING']

type Props = {
  locale: Locale
  project: ProjectSheet
  referrals: readonly ProjectReferral[]
  districts: readonly District[]
}

/** With which districts the project is, one card each, and the form that refers it to another. */
export async function ProjectReferrals({ locale, project, referrals, districts }: Props) {
  const t = await getTranslations('projects.referral')
  const may = project.can.edit && UNDECIDED.includes(project.status)
  const [, , last] = SILENCE
  const taking = referrals.filter(({ isOpen, silentDays }) => isOpen && silentDays < last)
  const inOrder = [...referrals].sort((one, other) => Number(other.isOpen) - Number(one.isOpen))
  const isEarly = project.status === 'REGISTERED' || project.status === 'INCUBATING'
  return (
    <div className="grid gap-5">
      {may && taking.length >= MOST_OPEN && <Notice tone="warn">{t('full', { most: MOST_OPEN })}</Notice>}
      {may && <ReferForm locale={locale} project={project} referrals={referrals} districts={districts} />}
      {referrals.length === 0 && (
        <p className="border-line border-t py-3 text-ink-2">{t(isEarly ? 'notReady' : 'none')}</p>
      )}
      {inOrder.map((referral) => (
        <ReferralCard key={referral.id} locale={locale} project={project} referral={referral} />
      ))}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import type { District } from '@/components/projects/project-consents'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { draftReferral } from '@/lib/domains/referrals/actions'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

type Props = {
  locale: Locale
  project: ProjectSheet
  referrals: readonly ProjectReferral[]
  districts: readonly District[]
}

/** Refers a project to one more district; each says how the founder's consent to it stands, consented ones first. */
export async function ReferForm({ locale, project, referrals, districts }: Props) {
  const t = await getTranslations('projects')
  const busy = referrals.filter(({ isOpen, status }) => isOpen || status === 'DRAFT').map(({ district }) => district.id)
  const options = districts
    .filter(({ id }) => !busy.includes(id))
    .map((district) => {
      const standing = project.consents.findLast(({ districtId }) => districtId === district.id)?.standing
      const words = {
        district: pick(locale, district, 'name'),
        standing: t(standing ? `consent.${standing}` : 'referral.unasked'),
      }
      return { value: district.id, label: t('referral.option', words), first: standing === 'GIVEN' }
    })
    .sort((one, other) => Number(other.first) - Number(one.first))
    .map(({ value, label }) => ({ value, label }))
  if (options.length === 0) return <p className="text-ink-2">{t('referral.noDistrict')}</p>
  return (
    <div id="refer">
      <RecordForm
        id="refer-form"
        action={draftReferral}
        words={await formWords()}
        submit={t('referral.refer')}
        hidden={{ locale, id: project.id, version: project.version }}
        groups={[
          {
            key: 'refer',
            fields: [
              {
                name: 'districtId',
                label: t('referral.district'),
                kind: 'select',
                options: [{ value: '', label: t('referral.choose') }, ...options],
              },
              {
                name: 'note',
                label: t('referral.note'),
                hint: t('referral.noteHint'),
                kind: 'lines',
                optional: true,
                wide: true,
              },
              { name: 'send', label: t('referral.sendNow'), kind: 'check', value: 'on', wide: true },
            ],
          },
        ]}
        compact
        fold={t('referral.fold')}
      />
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { addMember } from '@/lib/domains/institutions/actions'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }

/** The joint institutes that it joined, or who joined it. */
export async function MemberPart({ locale, institution, choices }: Props) {
  const t = await getTranslations('institutions.member')
  const isHost = institution.kind === 'JOINT_INSTITUTE'
  const related = isHost ? institution.members : institution.hosts
  const open = choices.hosts.filter(({ id }) => !institution.hosts.some((host) => host.id === id))
  return (
    <>
      {related.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul aria-label={t(isHost ? 'members' : 'of')} className="grid gap-2 empty:hidden">
        {related.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3">
            <a href={localePath(locale, `/admin/institutions/${one.id}`)} className="text-link underline">
              <OwnWords>{pick(locale, one, 'name')}</OwnWords>
            </a>
            {one.joinedOn && (
              <span className="text-ink-3 text-table">
                {t('since', { day: formatPartial(locale, dayOfColumn(one.joinedOn)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!isHost && open.length > 0 && (
        <RecordForm
          id="member"
          action={addMember}
          words={await formWords()}
          submit={t('add')}
          fold={t('fold')}
          hidden={{ locale, institutionId: institution.id }}
          groups={[
            {
              key: 'member',
              fields: [
                {
                  name: 'hostId',
                  label: t('hostId'),
                  kind: 'select',
                  options: open.map((host) => ({ value: host.id, label: pick(locale, host, 'name') })),
                },
                { name: 'joinedOn', label: t('joinedOn'), kind: 'date', optional: true },
              ],
            },
          ]}
          look="secondary"
          compact
        />
      )}
    </>
  )
}

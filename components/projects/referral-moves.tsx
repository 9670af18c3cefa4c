import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { chooseForPark } from '@/lib/domains/choices/actions'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { moveReferral } from '@/lib/domains/referrals/actions'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

const UNDECIDED = ['REFERRAL_READY', 'REFERRED', 'CHOOSING']
const MOVES = ['send', 'reopen', 'recall'] as const
type Props = { locale: Locale; project: ProjectSheet; referral: ProjectReferral }

/** What the park may do with one referral now: send a draft, choose it, reopen it, recall it. */
export async function ReferralMoves({ locale, project, referral }: Props) {
  const t = await getTranslations('projects')
  const words = await formWords()
  const { id, version, district, status } = referral
  const name = pick(locale, district, 'name')
  const consented = project.consents.some((each) => each.districtId === district.id && each.standing === 'GIVEN')
  const chosen = project.choices.some(({ side, referralId }) => side === 'PARK' && referralId === id)
  const mayChoose = status === 'ACCEPTED' && project.can.move.some((event) => event === 'choose')
  // Once it is chosen, a project leaves its district by an exit alone.
  const isDecided = !UNDECIDED.includes(project.status)
  const events = MOVES.filter((event) => !isDecided && referral.can.move.some((allowed) => allowed === event))
  const reason = {
    name: 'reason',
    label: t('referral.reason'),
    hint: t('referral.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  const needsConsent = events.some((event) => event === 'send' || event === 'reopen') && !consented
  return (
    <div className="grid max-w-prose gap-4 empty:hidden">
      {mayChoose &&
        (chosen ? (
          <Notice tone="info">{t('choice.chosen')}</Notice>
        ) : (
          <div className="grid gap-2">
            <p className="text-ink-2 text-table">{t('choice.about')}</p>
            <RecordForm
              id={`choose-${id}`}
              action={chooseForPark}
              words={words}
              submit={t('choice.choose', { district: name })}
              hidden={{ locale, id: project.id, version: project.version, referralId: id }}
              groups={[]}
              compact
            />
          </div>
        ))}
      {status === 'ACCEPTED' && project.status === 'COMMITTED' && referral.landings.length === 0 && (
        <div>
          <LinkButton compact href={localePath(locale, `/admin/landings/new?referral=${id}`)}>
            {t('referral.landing')}
          </LinkButton>
        </div>
      )}
      {needsConsent && status === 'DRAFT' && <Notice tone="warn">{t('referral.consentMissing')}</Notice>}
      {events
        .filter((event) => event === 'recall' || consented)
        .map((event) => (
          <RecordForm
            key={event}
            id={`${event}-${id}`}
            action={moveReferral}
            words={words}
            submit={t(`referral.event.${event}`)}
            hidden={{ locale, id, version, event, project: project.id }}
            groups={event === 'send' ? [] : [{ key: event, fields: [reason] }]}
            look={event === 'send' ? 'primary' : 'secondary'}
            compact
            {...(event === 'send' ? {} : { fold: `${t(`referral.event.${event}`)}…` })}
          />
        ))}
    </div>
  )
}

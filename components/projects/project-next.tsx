import { getTranslations } from 'next-intl/server'
import { ProjectChecklist } from '@/components/projects/project-checklist'
import { ProjectChoices } from '@/components/projects/project-choices'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { moveProject } from '@/lib/domains/projects/actions'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { STAFF_EVENTS } from '@/lib/domains/projects/schema'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

const UNDER_WAY = ['REGISTERED', 'INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED']
type Props = { locale: Locale; project: ProjectSheet; referrals: readonly ProjectReferral[] }

/** What is to be done next, and the forms that do it; what cannot be done yet says why. */
export async function ProjectNext({ locale, project, referrals }: Props) {
  const t = await getTranslations('projects')
  const words = await formWords()
  const { id, version, status, checklist } = project
  const missing = checklist.filter(({ done }) => !done).length
  const events = STAFF_EVENTS.filter((event) => project.can.move.some((allowed) => allowed === event))
  const reason = {
    name: 'reason',
    label: t('moves.reason'),
    hint: t('moves.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  // What has landed goes on as it is; before that, somebody has to stand behind it.
  const isLeft = project.founder?.erasedAt && UNDER_WAY.includes(status)
  const chosen = referrals.find((referral) => status === 'COMMITTED' && referral.status === 'ACCEPTED')
  const proposed = chosen?.landings.some(({ status: at }) => at === 'PROPOSED')
  return (
    <div className="grid gap-5">
      <p className="max-w-prose text-lead">{t(isLeft ? 'guide.founderErased' : `guide.${status}`)}</p>
      {(status === 'REGISTERED' || status === 'INCUBATING') && <ProjectChecklist locale={locale} project={project} />}
      {status === 'CHOOSING' && <ProjectChoices locale={locale} project={project} referrals={referrals} />}
      {chosen && !proposed && (
        <div>
          <LinkButton href={localePath(locale, `/admin/landings/new?referral=${chosen.id}`)}>
            {t('landing.new')}
          </LinkButton>
        </div>
      )}
      {events.length > 0 && (
        <ul className="grid max-w-prose gap-5">
          {events.map((event) => (
            <li key={event} className="grid gap-2">
              {event === 'makeReady' && missing > 0 ? (
                <Notice tone="warn" title={t(`event.${event}`)}>
                  {t('check.blocked', { count: missing })}
                </Notice>
              ) : (
                <>
                  <p className="text-ink-2 text-table">{t(`about.${event}`)}</p>
                  <RecordForm
                    id={`move-${event}`}
                    action={moveProject}
                    words={words}
                    submit={t(`event.${event}`)}
                    hidden={{ locale, id, version, event }}
                    groups={event === 'unready' ? [{ key: event, fields: [reason] }] : []}
                    look={event === 'unready' ? 'secondary' : 'primary'}
                    compact
                    {...(event === 'unready' ? { fold: `${t(`event.${event}`)}…` } : {})}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { LACKS } from '@/lib/domains/projects/schema'
import { EXITS } from '@/lib/domains/projects/workflow'
import { leaveProject } from '@/lib/domains/referrals/actions'

type Props = { locale: Locale; project: Pick<ProjectSheet, 'id' | 'version' | 'can'> }

/** The three ways in which a project leaves, each with what was lacking and why; a lead's. */
export async function ProjectExits({ locale, project: { id, version, can } }: Props) {
  const t = await getTranslations('projects')
  const words = await formWords()
  const lacks = [
    { value: '', label: t('exit.choose') },
    ...LACKS.map((value) => ({ value, label: t(`lack.${value}`) })),
  ]
  return (
    <div className="grid max-w-prose gap-3">
      <p className="text-ink-2 text-table">{t('about.exit')}</p>
      {EXITS.filter((event) => can.move.some((allowed) => allowed === event)).map((event) => (
        <RecordForm
          key={event}
          id={`exit-${event}`}
          action={leaveProject}
          words={words}
          submit={t(`event.${event}`)}
          hidden={{ locale, id, version, event }}
          groups={[
            {
              key: event,
              fields: [
                { name: 'lack', label: t('exit.lack'), kind: 'select', options: lacks },
                { name: 'reason', label: t('exit.reason'), hint: t('exit.reasonHint'), kind: 'lines', wide: true },
              ],
            },
          ]}
          look="secondary"
          compact
          fold={`${t(`event.${event}`)}…`}
        />
      ))}
    </div>
  )
}

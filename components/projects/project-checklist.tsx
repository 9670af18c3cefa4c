import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { ProjectSheet } from '@/lib/domains/projects/queries'

type Props = { locale: Locale; project: Pick<ProjectSheet, 'id' | 'checklist'> }

/** What stands before a referral: what is done, what is missing, and where it is done. */
export async function ProjectChecklist({ locale, project }: Props) {
  const t = await getTranslations('projects.check')
  const edit = localePath(locale, `/admin/projects/${project.id}/edit`)
  const where = { pitch: '#documents', readiness: edit, asks: edit, consent: '#consents' }
  return (
    <ul id="checklist" aria-label={t('label')} className="max-w-prose border-line border-t">
      {project.checklist.map(({ item, done }) => (
        <li key={item} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2">
          <Icon name={done ? 'check' : 'dash'} className={done ? 'text-green-600' : 'text-amber-700'} />
          <span className="min-w-0 grow">{t(item)}</span>
          {done ? (
            <span className="text-green-600 text-table">{t('done')}</span>
          ) : (
            <>
              <span className="font-medium text-amber-700 text-table">{t('missing')}</span>
              <a href={where[item]} className="text-table">
                {t(`how.${item}`)}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

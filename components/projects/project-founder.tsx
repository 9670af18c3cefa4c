import { getTranslations } from 'next-intl/server'
import { FounderContact } from '@/components/projects/founder-contact'
import { founderFields } from '@/components/projects/project-form'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { editFounder, revealFounder } from '@/lib/domains/projects/actions'
import type { ProjectSheet } from '@/lib/domains/projects/queries'

type Props = { locale: Locale; project: Pick<ProjectSheet, 'id' | 'version' | 'founder' | 'can'> }

/** The founder's name and contact are not in the page: they are asked for by themselves, and that is written down. */
export async function ProjectFounder({ locale, project: { id, version, founder, can } }: Props) {
  const t = await getTranslations('projects')
  const standing = !founder ? 'none' : founder.erasedAt ? 'erased' : 'masked'
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-ink-2 text-table">{t(`founder.${standing}`)}</p>
      {standing === 'masked' && (
        <FounderContact
          id={id}
          reveal={revealFounder}
          words={{
            show: t('founder.show'),
            pending: t('founder.pending'),
            refused: t('founder.refused'),
            none: t('founder.noPhone'),
            name: t('field.founderName'),
            email: t('field.founderEmail'),
            phone: t('field.founderPhone'),
          }}
        />
      )}
      {can.edit && (
        <RecordForm
          id="founder-edit"
          action={editFounder}
          words={await formWords()}
          submit={t('founder.save')}
          hidden={{ locale, id, version }}
          groups={[{ key: 'founder', note: t('founder.note'), fields: await founderFields(locale) }]}
          look="secondary"
          compact
          fold={t('founder.fold')}
        />
      )}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { INSTITUTION_KINDS } from '@/lib/domains/cooperation/policy'
import { createInstitution } from '@/lib/domains/institutions/actions'

/** A new institution: its names and its kind. */
export async function InstitutionForm({ locale }: { locale: Locale }) {
  const [t, kinds] = await Promise.all([getTranslations('institutions.make'), getTranslations('institutions.kind')])
  const options = INSTITUTION_KINDS.map((value) => ({ value, label: kinds(value) }))
  return (
    <RecordForm
      id="institution"
      action={createInstitution}
      words={await formWords()}
      submit={t('submit')}
      hidden={{ locale }}
      unique="nameZh"
      groups={[
        {
          key: 'institution',
          fields: [
            { name: 'nameZh', label: t('nameZh'), lang: 'zh-CN', wide: true },
            { name: 'nameEn', label: t('nameEn'), lang: 'en', wide: true },
            {
              name: 'kind',
              label: t('kind'),
              kind: 'select',
              options: [{ value: '', label: t('choose') }, ...options],
            },
          ],
        },
      ]}
    />
  )
}

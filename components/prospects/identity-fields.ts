import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProspectChoices } from '@/lib/domains/prospects/queries'
import { PROSPECT_KINDS } from '@/lib/domains/prospects/schema'

type Known = {
  kind?: string
  nameZh?: string
  nameEn?: string
  uscc?: string | null
  industryId?: string | null
  homeDistrictId?: string | null
}

/** The fields of who a company is, with what is known of it. */
export async function identityFields(
  locale: Locale,
  { industries, districts }: ProspectChoices,
  known: Known = {},
): Promise<RecordFormField[]> {
  const t = await getTranslations('prospects')
  const none = { value: '', label: t('record.choose') }
  return [
    { name: 'nameZh', label: t('record.nameZh'), value: known.nameZh ?? '', lang: 'zh-CN', wide: true },
    {
      name: 'nameEn',
      label: t('record.nameEn'),
      hint: t('record.nameEnHint'),
      value: known.nameEn ?? '',
      lang: 'en',
      optional: true,
      wide: true,
    },
    {
      name: 'kind',
      label: t('record.kind'),
      kind: 'select',
      value: known.kind ?? '',
      options: [none, ...PROSPECT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))],
    },
    { name: 'uscc', label: t('record.uscc'), value: known.uscc ?? '', optional: true },
    {
      name: 'industryId',
      label: t('record.industryId'),
      kind: 'select',
      value: known.industryId ?? '',
      options: [none, ...industries.map((item) => ({ value: item.id, label: pick(locale, item, 'name') }))],
      optional: true,
    },
    {
      name: 'homeDistrictId',
      label: t('record.homeDistrictId'),
      kind: 'select',
      value: known.homeDistrictId ?? '',
      options: [none, ...districts.map((place) => ({ value: place.id, label: pick(locale, place, 'name') }))],
      optional: true,
    },
  ]
}

import { getTranslations } from 'next-intl/server'
import type { Places } from '@/components/organisations/words'
import { DescriptionList } from '@/components/ui/description-list'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedTransfer } from '@/lib/domains/transfers/queries'
import { originWordsOf } from './words'

type Props = { locale: Locale; places: Places; project: PublishedTransfer }

/** The project's data, as the margin of an atlas sheet gives them; industry and district lead to their likes. */
export async function ProjectSheet({ locale, places, project }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const originWords = await originWordsOf(locale, places)
  const { industry, from, tenant, enclave, standing } = project
  const link = (path: string, words: string) => (
    <a className="text-link underline" href={localePath(locale, path)}>
      {words}
    </a>
  )
  const { district } = standing
  return (
    <DescriptionList
      items={[
        { term: t('enclave'), value: pick(locale, enclave, 'name') },
        ...(industry
          ? [
              {
                term: t('industry'),
                value: link(`/transfers?industry=${industry.key}#list`, pick(locale, industry, 'name')),
              },
            ]
          : []),
        { term: t('originHead'), value: from.kind === 'UNSTATED' ? t('unstated') : originWords(from) },
        ...(district
          ? [
              {
                term: t('district'),
                value: link(`/transfers?district=${district.adcode}#list`, pick(locale, district, 'name')),
              },
            ]
          : []),
        ...(tenant
          ? [{ term: t('page.tenant'), value: link(`/tenants/${tenant}`, pick(locale, project, 'name')) }]
          : []),
      ]}
    />
  )
}

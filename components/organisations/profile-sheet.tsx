import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { directoryAddress, NO_FILTER } from '@/lib/domains/organisations/schema'
import type { Places } from './words'

type Named = { nameZh: string; nameEn: string }
type Props = {
  locale: Locale
  places: Places
  tenant: {
    kind: string
    industry: (Named & { key: string }) | null
    homeDistrict: (Named & { adcode: string }) | null
    relations: { kind: string; to: Named }[]
  }
  residency: { direction: string; enteredOn: string | null; enclave: Named }
}

/** The entry's data, as the margin of an atlas sheet gives them; each leads to its likes in the index. */
export async function ProfileSheet({ locale, places, tenant, residency }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const { industry, homeDistrict, relations } = tenant
  const href = (filter: Partial<typeof NO_FILTER>) => localePath(locale, directoryAddress({ ...NO_FILTER, ...filter }))
  return (
    <DescriptionList
      items={[
        { term: t('profile.park'), value: pick(locale, residency.enclave, 'name') },
        ...(industry
          ? [
              {
                term: t('profile.industry'),
                value: (
                  <a className="text-link underline" href={href({ industry: [industry.key] })}>
                    {pick(locale, industry, 'name')}
                  </a>
                ),
              },
            ]
          : []),
        ...(homeDistrict
          ? [
              {
                term: t('profile.district'),
                value: (
                  <a className="text-link underline" href={href({ district: [homeDistrict.adcode] })}>
                    {pick(locale, homeDistrict, 'name')}
                  </a>
                ),
              },
            ]
          : []),
        { term: t('profile.direction'), value: t(`directionLong.${residency.direction}`, places) },
        ...(residency.enteredOn
          ? [{ term: t('profile.entered'), value: formatPartial(locale, residency.enteredOn) }]
          : []),
        ...relations.map(({ kind, to }) => ({
          key: `${kind}${to.nameZh}`,
          term: t(`profile.relation.${kind}`),
          value: pick(locale, to, 'name'),
        })),
      ]}
    />
  )
}

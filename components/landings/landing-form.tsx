import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/tenancies/tenancy-desk'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { proposeLanding } from '@/lib/domains/landings/actions'
import type { LandingGround } from '@/lib/domains/landings/queries'

type Props = { locale: Locale; side: 'PARK' | 'DISTRICT'; ground: LandingGround }

/** What was referred and chosen, and which company was registered for it. */
export async function LandingForm({ locale, side, ground }: Props) {
  const [t, words] = await Promise.all([getTranslations('landings.make'), formWords()])
  const { id, version, project, district, sentOn } = ground
  const sites = district.sites.map((site) => ({ value: site.id, label: pick(locale, site, 'name') }))
  return (
    <div className="grid max-w-224 gap-12">
      <Part id="ground" title={t('about')}>
        <DescriptionList
          items={[
            { term: t('project'), value: pick(locale, project, 'name') },
            { term: t('district'), value: `${pick(locale, district, 'name')} (${district.adcode})` },
            { term: t('sentOn'), value: sentOn ? formatPartial(locale, sentOn) : t('sentOnNone') },
          ]}
        />
      </Part>
      <RecordForm
        id="landing"
        action={proposeLanding}
        words={words}
        submit={t('submit')}
        hidden={{ locale, id, version, side }}
        groups={[
          {
            key: 'entity',
            legend: t('legend'),
            fields: [
              { name: 'entityName', label: t('entityName'), wide: true, lang: 'zh-CN' },
              { name: 'uscc', label: t('uscc'), hint: t('usccHint'), wide: true },
              {
                name: 'siteId',
                label: t('siteId'),
                hint: t('siteHint'),
                kind: 'select',
                optional: true,
                options: [{ value: '', label: t('siteNone') }, ...sites],
              },
              { name: 'registeredOn', label: t('registeredOn'), hint: t('registeredOnHint'), kind: 'date' },
            ],
          },
        ]}
      />
    </div>
  )
}

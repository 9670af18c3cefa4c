import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LinkedCheck } from '@/lib/domains/checks/queries'

/** Which landing the questions are about. */
export async function CheckFacts({ locale, check }: { locale: Locale; check: LinkedCheck }) {
  const t = await getTranslations('landings.founder')
  const { project, entityName, district, site } = check.landing
  const place = [district && pick(locale, district, 'name'), site && pick(locale, site, 'name')]
  return (
    <DescriptionList
      items={[
        { term: t('project'), value: <OwnWords>{pick(locale, project, 'name')}</OwnWords> },
        { term: t('entity'), value: <OwnWords>{entityName ?? ''}</OwnWords> },
        { term: t('place'), value: place.filter(Boolean).join(' · ') },
        { term: t('park'), value: pick(locale, project.enclave, 'name') },
        { term: t('day'), value: formatPartial(locale, check.dueOn) },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { CooperationSheet } from '@/lib/domains/cooperation/queries'

/** Between whom, about what, of which kind, and since when it is signed. */
export async function CooperationFacts({ locale, cooperation }: { locale: Locale; cooperation: CooperationSheet }) {
  const t = await getTranslations('cooperation')
  const { organisation, institution, kind, summary, signedOn, agreementAt } = cooperation
  return (
    <DescriptionList
      items={[
        {
          key: 'organisation',
          term: t('list.organisation'),
          value: <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
        },
        {
          key: 'institution',
          term: t('list.institution'),
          value: institution ? <OwnWords>{pick(locale, institution, 'name')}</OwnWords> : t('sheet.noInstitution'),
        },
        { key: 'kind', term: t('list.kind'), value: t(`kind.${kind}`) },
        {
          key: 'summary',
          term: t('sheet.summary'),
          value: summary ? (
            <span className="whitespace-pre-line wrap-anywhere">
              <OwnWords>{summary}</OwnWords>
            </span>
          ) : (
            t('none')
          ),
        },
        {
          key: 'signedOn',
          term: t('list.signedOn'),
          value: signedOn ? formatPartial(locale, dayOfColumn(signedOn)) : t('sheet.unsigned'),
        },
        ...(agreementAt
          ? [{ key: 'agreementAt', term: t('sheet.agreementAt'), value: <OwnWords>{agreementAt}</OwnWords> }]
          : []),
      ]}
    />
  )
}

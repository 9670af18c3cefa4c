import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FounderSheet } from '@/lib/domains/founders/queries'

const NEEDS = ['landMu', 'plantM2', 'cleanRoomM2', 'powerKv', 'capital', 'people'] as const

/** What a district sees under a consent, as it is kept now. */
export async function SharedFacts({ locale, sheet }: { locale: Locale; sheet: FounderSheet }) {
  const t = await getTranslations('founders.facts')
  const none = t('none')
  const needs = NEEDS.flatMap((need) => {
    const value = sheet[need]
    return value === null ? [] : [t(`need.${need}`, { value })]
  })
  const holder = sheet.holderKind === 'COMPANY' ? sheet.holderName : null
  const files = sheet.documents.map(({ id, file }) => (
    <span key={id} className="block wrap-anywhere">
      <OwnWords>{file.name}</OwnWords>
    </span>
  ))
  return (
    <DescriptionList
      className="mt-3"
      items={[
        { key: 'name', term: t('name'), value: <OwnWords>{pick(locale, sheet, 'name')}</OwnWords> },
        { key: 'holder', term: t('holder'), value: holder ? <OwnWords>{holder}</OwnWords> : t('team') },
        { key: 'summary', term: t('summary'), value: <OwnWords block>{sheet.summary ?? none}</OwnWords> },
        { key: 'level', term: t('level'), value: sheet.readinessLevel ?? none },
        { key: 'needs', term: t('needs'), value: needs.length > 0 ? needs.join(t('separator')) : none },
        { key: 'files', term: t('files'), value: files.length > 0 ? files : none },
        { key: 'you', term: t('you'), value: t('youBody') },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { AskerName } from '@/components/matches/asker-name'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Badge } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { RequestSheet } from '@/lib/domains/services/queries'

/** Who asks for what, in which park, since when. */
export async function RequestFacts({ locale, request }: { locale: Locale; request: RequestSheet }) {
  const t = await getTranslations('services')
  const { kind, body, createdAt, organisation, enclave } = request
  const asker = (
    <>
      <AskerName locale={locale} asker={request} /> {!organisation && <Badge>{t('sheet.outside')}</Badge>}
    </>
  )
  return (
    <DescriptionList
      items={[
        { key: 'asker', term: t('list.asker'), value: asker },
        { key: 'kind', term: t('list.kind'), value: t(`kind.${kind}`) },
        { key: 'body', term: t('sheet.body'), value: <OwnWords block>{body}</OwnWords> },
        { key: 'asked', term: t('sheet.askedOn'), value: formatMoment(locale, createdAt) },
        { key: 'park', term: t('list.enclave'), value: pick(locale, enclave, 'name') },
      ]}
    />
  )
}

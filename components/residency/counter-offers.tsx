import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'

/** What was offered, the newest first: that one counts. */
export async function CounterOffers({ locale, offers }: { locale: Locale; offers: ApplicationSheet['offers'] }) {
  const t = await getTranslations('counter.offer')
  return (
    <div className="grid gap-6">
      {offers.map((offer) => (
        <DescriptionList
          key={offer.id}
          items={[
            { key: 'until', term: t('until'), value: formatPartial(locale, dayOfColumn(offer.expiresOn)) },
            {
              key: 'conditions',
              term: t('conditions'),
              value: offer.conditions ? <OwnWords block>{offer.conditions}</OwnWords> : t('none'),
            },
            { key: 'by', term: t('by'), value: <OwnWords>{offer.issuedBy.name}</OwnWords> },
            { key: 'at', term: t('at'), value: formatMoment(locale, offer.createdAt) },
          ]}
        />
      ))}
    </div>
  )
}

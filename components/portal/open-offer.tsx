import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormWords } from '@/components/ui/record-form'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { ConfirmMove } from './confirm-move'

type Props = {
  locale: Locale
  application: { id: string; version: number }
  offer: { conditions: string | null; expiresOn: Date }
  words: FormWords
}

/** What is offered, on which conditions and until when; accepting and declining, each behind a confirming step. */
export async function OpenOffer({ locale, application, offer, words }: Props) {
  const t = await getTranslations('residency.sheet')
  const until = formatPartial(locale, dayOfColumn(offer.expiresOn))
  const { id, version } = application
  const step = { words: { ...words, pending: t('acting') } }
  return (
    <Card as="section" edge="accent" className="max-w-[46rem]">
      <h2 className="text-h3">{t('offer.title')}</h2>
      <p className="mt-1 max-w-prose">{t('offer.lead', { date: until })}</p>
      <DescriptionList
        className="mt-5"
        items={[
          {
            term: t('offer.conditions'),
            value: <p className="whitespace-pre-line">{offer.conditions ?? t('offer.noConditions')}</p>,
          },
          { term: t('offer.until'), value: until },
        ]}
      />
      <div className="mt-6 grid gap-4">
        <ConfirmMove
          {...step}
          id="accept"
          hidden={{ locale, id, version, event: 'accept' }}
          open={t('offer.accept')}
          body={t('offer.acceptBody')}
          confirm={t('offer.acceptConfirm')}
          closed="primary"
        />
        <ConfirmMove
          {...step}
          id="decline"
          hidden={{ locale, id, version, event: 'decline' }}
          open={t('offer.decline')}
          body={t('offer.declineBody')}
          confirm={t('offer.declineConfirm')}
          look="danger"
        />
      </div>
    </Card>
  )
}

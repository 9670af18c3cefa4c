import { getTranslations } from 'next-intl/server'
import { promiseWords } from '@/components/residency/promise-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { FormWords } from '@/components/ui/record-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { ApplicationState } from '@/lib/domains/residency/workflow'
import { OpenCorrection } from './open-correction'
import { OpenOffer } from './open-offer'
import type { OwnApplication } from './shown'

const CLOSED: readonly ApplicationState[] = ['DISCARDED', 'REJECTED', 'DECLINED', 'CONVERTED', 'WITHDRAWN']

type Props = { locale: Locale; application: OwnApplication; words: FormWords; today: string }

/** Who has the application now and by when, and what the applicant is to do with it. */
export async function WhatNow({ locale, application, words, today }: Props) {
  const t = await getTranslations('residency')
  const { id, status, reference, openCorrection, offers } = application
  const promise = await promiseWords(locale, application, today)
  const [offer] = offers
  return (
    <div className="page mt-9 grid gap-9">
      <div className="grid items-start gap-x-6 gap-y-6 lg:grid-cols-12">
        <DescriptionList
          className="lg:col-span-8"
          items={[
            { term: t('sheet.now'), value: <strong className="font-semibold">{t(`next.${status}`)}</strong> },
            { term: t('holder.label'), value: t(`holder.${CLOSED.includes(status) ? 'other' : status}`) },
            ...(promise ? [{ term: t('due.label'), value: promise }] : []),
            ...(reference
              ? [
                  {
                    term: t('sheet.receipt'),
                    value: (
                      <a
                        href={localePath(locale, `/portal/applications/${id}/receipt`)}
                        className="font-mono text-link underline"
                      >
                        {reference}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {status === 'CORRECTION_REQUESTED' && openCorrection && (
        <OpenCorrection locale={locale} application={application} correction={openCorrection} words={words} />
      )}
      {status === 'OFFERED' && offer && (
        <OpenOffer locale={locale} application={application} offer={offer} words={words} />
      )}
    </div>
  )
}

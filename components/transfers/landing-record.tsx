import { getTranslations } from 'next-intl/server'
import { Citation } from '@/components/organisations/citation'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { StatusTag } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { TransferRecord } from '@/lib/domains/transfers/queries'
import { stageOf } from '@/lib/domains/transfers/schema'
import { stageWordsOf } from './words'

type Props = {
  locale: Locale
  record: TransferRecord
  /** Whether another landing of the project was confirmed since. */
  replaced: boolean
}

/** One landing: by whose word, when, where; a voided one as the correction that it is. */
export async function LandingRecord({ locale, record, replaced }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const stageWords = await stageWordsOf(locale)
  const { status, registeredOn, district, site, source, milestones } = record
  const on = (day: string | null) => (day ? formatPartial(locale, day) : t('unstated'))
  const registered = registeredOn && dayOfColumn(registeredOn)
  const stage = stageOf(record)
  const tone = stage === 'REPORTED' ? 'plain' : stage === 'CORRECTED' ? 'warn' : 'home'
  const place = [
    { term: t('stage'), value: <StatusTag tone={tone}>{stageWords({ ...record, stage })}</StatusTag> },
    { term: t('district'), value: district ? pick(locale, district, 'name') : t('unstated') },
    { term: t('site'), value: site ? pick(locale, site, 'name') : t('unstated') },
    { term: t('registeredOn'), value: on(registered) },
  ]
  if (status === 'VOIDED')
    return (
      <div className="grid gap-5">
        <Notice tone="warn" title={t('page.correctionTitle')}>
          <p>{t('page.correctionOn', { day: on(record.voidedOn) })}</p>
          <p>
            {t('page.reason')}
            {t('colon')}
            {t(`page.reasons.${replaced ? 'REPLACED' : 'WITHDRAWN'}`)}
          </p>
        </Notice>
        <DescriptionList items={place} />
      </div>
    )
  if (status === 'REPORTED')
    return (
      <div className="grid gap-5">
        <DescriptionList items={place} />
        {source && <Citation locale={locale} source={source} />}
        <p className="max-w-prose text-ink-2 text-table">{t('page.reportedBasis')}</p>
      </div>
    )
  return (
    <div className="grid gap-5">
      <DescriptionList
        items={[
          ...place,
          ...milestones.map(({ kind, reachedOn }) => ({
            key: kind,
            term: t(`page.milestones.${kind}`),
            value: on(dayOfColumn(reachedOn)),
          })),
          { term: t('basis'), value: t('page.basisConfirmed') },
          { term: t('page.parkOn'), value: on(record.parkOn) },
          { term: t('page.districtOn'), value: on(record.districtOn) },
        ]}
      />
      <p className="max-w-prose text-ink-2 text-table">{t('page.confirmedBasis')}</p>
    </div>
  )
}

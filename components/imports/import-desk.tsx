import { getTranslations } from 'next-intl/server'
import { CheckResult, ImportEnd, ImportResult } from '@/components/imports/import-result'
import { ImportTimeline } from '@/components/imports/import-timeline'
import { ImportWork } from '@/components/imports/import-work'
import { MappingForm } from '@/components/imports/mapping-form'
import { ProblemTable } from '@/components/imports/problem-table'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/tenancies/tenancy-desk'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ImportSheet } from '@/lib/domains/imports/queries'
import { isWorking } from '@/lib/domains/imports/workflow'

type Props = { locale: Locale; record: ImportSheet }

/** An import at the step where it stands; whose it is and what happened stands beside it. */
export async function ImportDesk({ locale, record }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('imports'), getTranslations('sheets.kind')])
  const { status, counts, can, fileName, kind, place, createdBy, createdAt, moves } = record
  const bad = counts.BAD + counts.REFUSED
  const isOver = status === 'REVERTED' || status === 'DISCARDED'
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="now" title={t(`now.${status}`)}>
          {status === 'UPLOADED' && <MappingForm locale={locale} record={record} />}
          {isWorking(status) && <ImportWork locale={locale} record={record} />}
          {status === 'CHECKED' && <CheckResult locale={locale} record={record} />}
          {['COMMITTED', 'FAILED', 'REVERTED', 'DISCARDED'].includes(status) && (
            <ImportResult locale={locale} record={record} />
          )}
        </Part>
        {bad > 0 && !isWorking(status) && !isOver && (
          <Part id="problems" title={t('problems.title')}>
            <ProblemTable locale={locale} record={record} all={bad} />
          </Part>
        )}
        {(status === 'CHECKED' || can.includes('discard') || can.includes('revert')) && (
          <Part id="other" title={t('other')}>
            {status === 'CHECKED' && <MappingForm locale={locale} record={record} fold />}
            <ImportEnd locale={locale} record={record} />
          </Part>
        )}
      </div>
      <div className="grid min-w-0 gap-12">
        <Part id="facts" title={t('facts.title')}>
          <DescriptionList
            items={[
              { key: 'file', term: t('facts.file'), value: <OwnWords>{fileName}</OwnWords> },
              { key: 'kind', term: t('facts.kind'), value: kinds(kind) },
              { key: 'enclave', term: t('facts.enclave'), value: pick(locale, place, 'shortName') },
              { key: 'by', term: t('facts.by'), value: <OwnWords>{createdBy.name}</OwnWords> },
              { key: 'at', term: t('facts.at'), value: formatMoment(locale, createdAt) },
            ]}
          />
        </Part>
        <Part id="timeline" title={t('timeline')}>
          <ImportTimeline locale={locale} moves={moves} />
        </Part>
      </div>
    </div>
  )
}

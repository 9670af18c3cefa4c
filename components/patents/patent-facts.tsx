import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PatentSheet } from '@/lib/domains/patents/queries'

/** Whose it is, of which kind, who helps, and its numbers and days; what does not fit of a number stands above. */
export async function PatentFacts({ locale, patent }: { locale: Locale; patent: PatentSheet }) {
  const t = await getTranslations('patents')
  const { organisation, assistedBy, kind, status, summary, warnings, applicationNumber, filedOn } = patent
  const { proposedNumber, proposedOn, proposedBy, grantNumber, grantedOn, receiptAt } = patent
  const day = (value: string | null) => value && formatPartial(locale, value)
  const number = (value: string | null) => value && <code className="wrap-anywhere font-mono">{value}</code>
  const helper = status === 'REQUESTED' || status === 'DECLINED' ? t('sheet.unassigned') : t('sheet.team')
  const proposal = applicationNumber === null && proposedNumber !== null
  const rows = [
    ['organisation', t('list.organisation'), <OwnWords key="o">{pick(locale, organisation, 'name')}</OwnWords>],
    ['kind', t('list.kind'), t(`kind.${kind}`)],
    [
      'assistedBy',
      t('list.assistedBy'),
      assistedBy ? <OwnWords key="a">{pick(locale, assistedBy, 'name')}</OwnWords> : helper,
    ],
    [
      'summary',
      t('sheet.summary'),
      summary ? (
        <span key="s" className="wrap-anywhere whitespace-pre-line">
          <OwnWords>{summary}</OwnWords>
        </span>
      ) : (
        t('none')
      ),
    ],
    ...(proposal
      ? ([
          ['proposed', t('sheet.proposed'), number(proposedNumber)],
          ['proposedOn', t('sheet.proposedOn'), day(proposedOn)],
        ] as const)
      : ([
          ['number', t('list.number'), number(applicationNumber) ?? t('sheet.unfiled')],
          ['filedOn', t('list.filedOn'), day(filedOn)],
        ] as const)),
    ['receiptAt', t('sheet.receiptAt'), receiptAt && <OwnWords key="r">{receiptAt}</OwnWords>],
    ['proposedBy', t('sheet.proposedBy'), proposedBy && <OwnWords key="p">{proposedBy}</OwnWords>],
    ['grantNumber', t('sheet.grantNumber'), number(grantNumber)],
    ['grantedOn', t('sheet.grantedOn'), day(grantedOn)],
  ] as const
  return (
    <div className="grid gap-5">
      {warnings.length > 0 && (
        <Notice tone="warn" title={t('warning.title')}>
          <ul className="grid gap-1">
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DescriptionList
        items={rows.flatMap(([key, term, value]) => (value === null || value === '' ? [] : [{ key, term, value }]))}
      />
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { KeptForm } from '@/components/institutions/kept-form'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { dayOfColumn, today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { recordEntry, reportEntry, voidEntry } from '@/lib/domains/entries/actions'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }
const TONES = { RECORDED: 'home', REPORTED: 'plain', VOIDED: 'warn' } as const

/** Where the institution set up in the home city: what counts, what is only reported, and what was taken back. */
export async function EntryPart({ locale, institution, choices }: Props) {
  const [t, words] = await Promise.all([getTranslations('institutions.entry'), formWords()])
  const { entries } = institution
  type Row = (typeof entries)[number]
  const home = choices.enclaves[0] ? pick(locale, choices.enclaves[0], 'homeCity') : ''
  const unstated = { value: '', label: t('unstated') }
  const place = placeField()
  const source: RecordFormField = {
    name: 'sourceId',
    label: t('sourceId'),
    kind: 'select',
    options: choices.sources.map((one) => ({ value: one.id, label: pick(locale, one, 'title') })),
    wide: true,
  }
  const day: RecordFormField = { name: 'enteredOn', label: t('enteredOn'), kind: 'date' }
  const act = ({ id, version, can }: Row) =>
    can.void && (
      <RecordForm
        id={`void-${id}`}
        action={voidEntry}
        words={words}
        submit={t('void')}
        fold={t('voidFold')}
        hidden={{ locale, id, version }}
        groups={[{ key: 'void', fields: [{ name: 'reason', label: t('reason'), kind: 'lines', wide: true }] }]}
        look="secondary"
        compact
      />
    )
  return (
    <>
      {entries.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <DataTable
          id="entries"
          caption={t('caption')}
          captionHidden
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'place', label: t('place'), header: true, cell: (row) => placeOf(row) },
            {
              key: 'day',
              label: t('day'),
              cell: ({ enteredOn }) => (enteredOn ? formatPartial(locale, dayOfColumn(enteredOn)) : t('unstated')),
            },
            {
              key: 'state',
              label: t('state'),
              cell: ({ status }) => <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>,
            },
            {
              key: 'ground',
              label: t('ground'),
              cell: (row) =>
                row.source ? (
                  <cite>{pick(locale, row.source, 'title')}</cite>
                ) : (
                  <OwnWords>{row.evidence ?? ''}</OwnWords>
                ),
            },
            ...(entries.some(({ can }) => can.void) ? [{ key: 'act', label: t('act'), cell: act }] : []),
          ]}
        />
      )}
      <KeptForm
        locale={locale}
        id="entry"
        institutionId={institution.id}
        enclaves={choices.enclaves}
        action={recordEntry}
        submit={t('record')}
        fold={t('recordFold')}
        note={t('recordNote', { home })}
        fields={[
          place,
          { ...day, value: today() },
          { name: 'evidence', label: t('evidence'), hint: t('evidenceHint'), kind: 'lines', wide: true },
        ]}
      />
      <KeptForm
        locale={locale}
        id="report"
        institutionId={institution.id}
        enclaves={choices.enclaves}
        action={reportEntry}
        submit={t('report')}
        fold={t('reportFold')}
        note={t('reportNote')}
        fields={[source, { ...place, optional: true }, { ...day, optional: true }]}
      />
    </>
  )

  function placeOf({ district, site }: Row) {
    const parts = [district, site].flatMap((one) => (one ? [pick(locale, one, 'name')] : []))
    return parts.length > 0 ? parts.join(' · ') : t('unstated')
  }

  function placeField(): RecordFormField {
    const districts = choices.districts.map((one) => ({
      value: `district:${one.id}`,
      label: pick(locale, one, 'name'),
      group: t('atDistricts'),
    }))
    const sites = choices.sites.map((one) => ({
      value: `site:${one.id}`,
      label: [pick(locale, one, 'name'), ...(one.district ? [pick(locale, one.district, 'name')] : [])].join(' · '),
      group: t('atSites'),
    }))
    return { name: 'at', label: t('at'), kind: 'select', options: [unstated, ...districts, ...sites] }
  }
}

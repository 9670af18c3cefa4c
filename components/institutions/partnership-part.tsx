import { getTranslations } from 'next-intl/server'
import { KeptForm } from '@/components/institutions/kept-form'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { Badge } from '@/components/ui/tag'
import { dayOfColumn, today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { addPartnership, endPartnership } from '@/lib/domains/institutions/actions'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }

/** What the institution is to the park, since when, and on what ground. */
export async function PartnershipPart({ locale, institution, choices }: Props) {
  const [t, words] = await Promise.all([getTranslations('institutions.partnership'), formWords()])
  const day = (column: Date) => formatPartial(locale, dayOfColumn(column))
  const span = (from: Date | null, until: Date | null) => {
    if (from && until) return t('both', { from: day(from), until: day(until) })
    if (from) return t('openEnd', { from: day(from) })
    return until ? t('until', { until: day(until) }) : t('unstated')
  }
  const kind = institution.kind === 'JOINT_INSTITUTE' ? 'JOINT_INSTITUTE' : 'LONG_TERM_PARTNER'
  const sources = choices.sources.map((one) => ({ value: one.id, label: pick(locale, one, 'title') }))
  return (
    <>
      {institution.partnerships.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="grid gap-px border-line border-y bg-line empty:hidden">
        {institution.partnerships.map((row) => (
          <li key={row.id} className="grid gap-2 bg-surface px-5 py-4">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Badge>{t(`kind.${row.kind}`)}</Badge>
              <span>{span(row.fromOn, row.untilOn)}</span>
            </p>
            <p className="text-ink-3 text-table">
              {row.source ? (
                <cite>{pick(locale, row.source, 'title')}</cite>
              ) : (
                <OwnWords>{row.agreement ?? ''}</OwnWords>
              )}
            </p>
            {!row.untilOn && (
              <RecordForm
                id={`end-${row.id}`}
                action={endPartnership}
                words={words}
                submit={t('end')}
                fold={t('endFold')}
                hidden={{ locale, id: row.id }}
                groups={[
                  { key: 'end', fields: [{ name: 'untilOn', label: t('untilOn'), kind: 'date', value: today() }] },
                ]}
                look="secondary"
                compact
              />
            )}
          </li>
        ))}
      </ul>
      <KeptForm
        locale={locale}
        id="partnership"
        institutionId={institution.id}
        enclaves={choices.enclaves}
        action={addPartnership}
        submit={t('add')}
        fold={t('fold')}
        fields={[
          { name: 'kind', label: t('kindField'), kind: 'select', options: [{ value: kind, label: t(`kind.${kind}`) }] },
          {
            name: 'sourceId',
            label: t('sourceId'),
            hint: t('sourceHint'),
            kind: 'select',
            options: [{ value: '', label: t('noSource') }, ...sources],
          },
          { name: 'agreement', label: t('agreement'), hint: t('agreementHint'), optional: true, wide: true },
          { name: 'fromOn', label: t('fromOn'), hint: t('fromHint'), kind: 'date', optional: true },
          { name: 'untilOn', label: t('untilOn'), kind: 'date', optional: true },
        ]}
      />
    </>
  )
}

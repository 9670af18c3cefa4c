import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { dayOfColumn } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { amendVisit } from '@/lib/domains/visits/actions'
import type { VisitPlace, VisitSheet } from '@/lib/domains/visits/queries'
import { VISIT_OUTCOMES } from '@/lib/domains/visits/schema'

type Props = { locale: Locale; visit: VisitSheet; team: VisitPlace['team'] }

/** Mends a report: its author at first, the lead with a reason later. */
export async function AmendForm({ locale, visit, team }: Props) {
  const [t, words] = await Promise.all([getTranslations('visits'), formWords()])
  const went = visit.staff.map(({ account }) => account)
  const known = [...went, ...team.filter(({ id }) => went.every((one) => one.id !== id))]
  const day = (column: Date | null) => (column ? dayOfColumn(column) : '')
  const fields: RecordFormField[] = [
    { name: 'visitedOn', label: t('record.visitedOn'), kind: 'date', value: day(visit.visitedOn) },
    {
      name: 'outcome',
      label: t('list.outcome'),
      kind: 'select',
      value: visit.outcome ?? '',
      options: VISIT_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
    },
    {
      name: 'staff',
      label: t('record.staff'),
      kind: 'checks',
      value: went.map(({ id }) => id).join(' '),
      options: known.map(({ id, name }) => ({ value: id, label: name })),
      wide: true,
    },
    {
      name: 'note',
      label: t('record.note'),
      hint: t('record.noteHint'),
      kind: 'lines',
      value: visit.note ?? '',
      optional: true,
      wide: true,
    },
    { name: 'nextAction', label: t('record.nextAction'), value: visit.nextAction ?? '', optional: true },
    {
      name: 'nextActionOn',
      label: t('amend.nextActionOn'),
      kind: 'date',
      value: day(visit.nextActionOn),
      optional: true,
    },
  ]
  const reason = {
    name: 'reason',
    label: t('moves.reason'),
    hint: t('amend.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  return (
    <RecordForm
      id="amend"
      action={amendVisit}
      words={words}
      submit={t('event.amend')}
      hidden={{ locale, id: visit.id, version: visit.version }}
      groups={[{ key: 'amend', note: t('about.amend'), fields: visit.can.needsReason ? [...fields, reason] : fields }]}
      look="secondary"
      compact
      fold={`${t('event.amend')}…`}
    />
  )
}

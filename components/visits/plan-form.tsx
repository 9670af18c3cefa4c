import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { planVisit } from '@/lib/domains/visits/actions'
import type { VisitPlace } from '@/lib/domains/visits/queries'
import { VISIT_DIRECTIONS } from '@/lib/domains/visits/schema'

type Props = { locale: Locale; organisationId: string; place: VisitPlace; me: string }

/** When, in which direction, where, and who goes. */
export async function PlanForm({ locale, organisationId, place, me }: Props) {
  const [t, directions] = await Promise.all([getTranslations('visits.plan'), getTranslations('visits.direction')])
  const fields: RecordFormField[] = [
    { name: 'plannedOn', label: t('plannedOn'), kind: 'date', value: today() },
    {
      name: 'direction',
      label: t('direction'),
      kind: 'select',
      value: 'OUTBOUND',
      options: VISIT_DIRECTIONS.map((value) => ({ value, label: directions(value) })),
    },
    { name: 'place', label: t('place'), hint: t('placeHint'), optional: true, wide: true },
    {
      name: 'staff',
      label: t('staff'),
      hint: t('staffHint'),
      kind: 'checks',
      value: me,
      options: place.team.map(({ id, name }) => ({ value: id, label: name })),
      wide: true,
    },
  ]
  return (
    <RecordForm
      id="plan"
      action={planVisit}
      words={await formWords()}
      submit={t('submit')}
      hidden={{ locale, key: randomUUID(), organisationId, enclaveId: place.id }}
      groups={[{ key: 'plan', fields }]}
    />
  )
}

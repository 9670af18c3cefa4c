import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { VisitRecorder } from '@/components/visits/visit-recorder'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { recordVisit } from '@/lib/domains/visits/actions'
import { VISIT_OUTCOMES } from '@/lib/domains/visits/schema'

type Props = {
  locale: Locale
  account: string
  name: string
  hidden: { id: string } | { organisationId: string; enclaveId: string }
  team: readonly { id: string; name: string }[]
  chosen: readonly string[]
}

/** The form in which a visit is recorded on a phone, with its words. */
export async function RecordVisit({ locale, account, name, hidden, team, chosen }: Props) {
  const [t, outcomes, form] = await Promise.all([
    getTranslations('visits.record'),
    getTranslations('visits.outcome'),
    formWords(),
  ])
  return (
    <VisitRecorder
      action={recordVisit}
      account={account}
      locale={locale}
      base={localePath(locale, '/admin/visits')}
      name={name}
      formKey={randomUUID()}
      hidden={hidden}
      day={today()}
      team={team.map(({ id, name: label }) => ({ value: id, label }))}
      chosen={chosen}
      outcomes={VISIT_OUTCOMES.map((value) => ({ value, label: outcomes(value) }))}
      words={{
        visitedOn: t('visitedOn'),
        staff: t('staff'),
        colleagues: t('colleagues'),
        outcome: t('outcome'),
        note: t('note'),
        noteHint: t('noteHint'),
        nextAction: t('nextAction'),
        photo: t('photo'),
        photoHint: t('photoHint'),
        photoLater: t('photoLater'),
        photoKept: t('photoKept'),
        photoGone: t('photoGone'),
        photoDrop: t('photoDrop'),
        submit: t('submit'),
        kept: t('kept'),
        restored: t('restored'),
      }}
      form={form}
    />
  )
}

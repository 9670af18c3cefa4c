import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { dayOfColumn, today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { refuseVisit, scheduleVisit } from '@/lib/domains/visitors/actions'
import type { VisitorSheet } from '@/lib/domains/visitors/queries'
import { NEW_ORGANISATION, VISITOR_KINDS } from '@/lib/domains/visitors/schema'
import type { Prospect, VisitPlace } from '@/lib/domains/visits/queries'

type Props = {
  locale: Locale
  request: VisitorSheet
  team: VisitPlace['team']
  me: string
  q: string
  found: readonly Prospect[]
}

/** The two answers to a request: a planned visit, of an organisation that is chosen or made; or no, with a reason. */
export async function VisitorMoves({ locale, request, team, me, q, found }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('visitors.moves'),
    getTranslations('visits.kind'),
    formWords(),
  ])
  const { id, version, can } = request
  if (can.move.length === 0) return <p className="max-w-prose text-ink-2">{t('none')}</p>
  const [coming = today()] = [dayOfColumn(request.wishedOn), today()].sort().slice(-1)
  const known = found.map((one) => ({ value: one.id, label: pick(locale, one, 'name') }))
  const fresh = { value: NEW_ORGANISATION, label: t('fresh', { name: request.companyName }) }
  const schedule: RecordFormField[] = [
    {
      name: 'organisationId',
      label: t('organisationId'),
      hint: t(found.length > 0 ? 'organisationHint' : 'organisationNone'),
      kind: 'select',
      options: [{ value: '', label: t('choose') }, ...known, fresh],
      wide: true,
    },
    {
      name: 'kind',
      label: t('kind'),
      hint: t('kindHint'),
      kind: 'select',
      options: [{ value: '', label: t('choose') }, ...VISITOR_KINDS.map((value) => ({ value, label: kinds(value) }))],
      optional: true,
      wide: true,
    },
    { name: 'plannedOn', label: t('plannedOn'), kind: 'date', value: coming },
    {
      name: 'staff',
      label: t('staff'),
      kind: 'checks',
      value: me,
      options: team.map(({ id: value, name: label }) => ({ value, label })),
      wide: true,
    },
  ]
  const reason = { name: 'reason', label: t('reason'), hint: t('reasonHint'), kind: 'lines', wide: true } as const
  return (
    <div className="grid max-w-prose gap-7">
      <search>
        <form
          method="get"
          action={localePath(locale, `/admin/visits/requests/${id}`)}
          aria-label={t('find')}
          className="flex flex-wrap items-end gap-3"
        >
          <Field id="find-q" label={t('q')} className="min-w-0 grow">
            {(control) => (
              <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={80} autoComplete="off" />
            )}
          </Field>
          <Button type="submit" look="secondary">
            {t('find')}
          </Button>
        </form>
      </search>
      <RecordForm
        id="schedule"
        action={scheduleVisit}
        words={words}
        submit={t('schedule')}
        hidden={{ locale, id, version }}
        groups={[{ key: 'schedule', note: t('scheduleNote'), fields: schedule }]}
        compact
      />
      <RecordForm
        id="refuse"
        action={refuseVisit}
        words={words}
        submit={t('refuse')}
        hidden={{ locale, id, version }}
        groups={[{ key: 'refuse', fields: [reason] }]}
        look="secondary"
        compact
        fold={`${t('refuse')}…`}
      />
    </div>
  )
}

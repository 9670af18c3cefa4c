import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  matchInstitution,
  moveCooperation,
  moveOwnCooperation,
  signCooperation,
} from '@/lib/domains/cooperation/actions'
import type { CooperationSheet, InstitutionToMatch } from '@/lib/domains/cooperation/queries'

/** What a resident does from its own page. */
const OWN: readonly string[] = ['negotiate', 'drop']
/** In the order in which they are offered; those with a reason are folded away until they are wanted. */
const MOVES = [
  { event: 'match', form: 'match' },
  { event: 'negotiate', form: 'plain' },
  { event: 'sign', form: 'sign' },
  { event: 'start', form: 'plain' },
  { event: 'complete', form: 'plain' },
  { event: 'terminate', form: 'reason' },
  { event: 'drop', form: 'reason' },
] as const

type Props = {
  locale: Locale
  cooperation: CooperationSheet
  institutions?: readonly InstitutionToMatch[]
  /** From the resident's own page, and back to it. */
  own?: boolean
}

/** One form for each move that one may make now, drawn from the workflow; a signature without its agreement says so. */
export async function CooperationMoves({ locale, cooperation, institutions = [], own = false }: Props) {
  const t = await getTranslations('cooperation')
  const words = await formWords()
  const { id, version, documents, can } = cooperation
  const moves = MOVES.filter(({ event }) => can.move.includes(event) && (!own || OWN.includes(event)))
  if (moves.length === 0) return <p className="max-w-prose text-ink-2">{t(own ? 'moves.noneOwn' : 'moves.none')}</p>
  const fields = await fieldsOf(locale, institutions)
  const actions = { match: matchInstitution, sign: signCooperation }
  const hasAgreement = documents.some(({ kind }) => kind === 'AGREEMENT')
  return (
    <ul className="grid max-w-prose gap-5">
      {moves.map(({ event, form }) => {
        const title = t(`event.${event}`)
        if (event === 'sign' && !hasAgreement)
          return (
            <li key={event}>
              <Notice tone="warn" title={title}>
                {t('moves.needsAgreement')}
              </Notice>
            </li>
          )
        const isNamed = form === 'match' || form === 'sign'
        return (
          <li key={event} className="grid gap-2">
            {form !== 'reason' && <p className="text-ink-2 text-table">{t(`about.${event}`)}</p>}
            <RecordForm
              id={`move-${event}`}
              action={isNamed ? actions[form] : own ? moveOwnCooperation : moveCooperation}
              words={words}
              submit={title}
              hidden={{ locale, id, version, ...(isNamed ? {} : { event }) }}
              groups={form === 'plain' ? [] : [{ key: event, fields: fields[form] }]}
              look={form === 'reason' ? 'secondary' : 'primary'}
              compact
              {...(form === 'reason' ? { fold: `${title}…` } : {})}
            />
          </li>
        )
      })}
    </ul>
  )
}

async function fieldsOf(locale: Locale, institutions: NonNullable<Props['institutions']>) {
  const t = await getTranslations('cooperation.moves')
  const hint = await getTranslations('institutions.hint')
  // Those that offer this kind of cooperation stand first, each with its fields.
  const fitting = institutions.filter(({ fields }) => fields.length > 0)
  const others = institutions.filter(({ fields }) => fields.length === 0)
  const apart = (label: string) => (fitting.length > 0 ? { group: label } : {})
  const named = [
    ...fitting.map((one) => {
      const what = one.fields.map((field) => pick(locale, field, 'name')).join(hint('and'))
      return { value: one.id, label: hint('offers', { name: pick(locale, one, 'name'), what }), ...apart(hint('fits')) }
    }),
    ...others.map((one) => ({ value: one.id, label: pick(locale, one, 'name'), ...apart(hint('others')) })),
  ]
  const reason = { name: 'reason', label: t('reason'), hint: t('reasonHint'), kind: 'lines', wide: true } as const
  const institution: RecordFormField = {
    name: 'institutionId',
    label: t('institution'),
    kind: 'select',
    options: [{ value: '', label: t('choose') }, ...named],
    wide: true,
  }
  const day: RecordFormField = { name: 'signedOn', label: t('signedOn'), kind: 'date', value: today(), wide: true }
  return { reason: [reason], match: [institution], sign: [day] }
}

import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/components/tenancies/period'
import { Notice } from '@/components/ui/notice'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { checkoutTenancy, moveOwnTenancy, moveTenancy } from '@/lib/domains/tenancies/actions'
import type { MyTenancy, TenancySheet } from '@/lib/domains/tenancies/queries'
import { CHECKOUT } from '@/lib/domains/tenancies/schema'
import type { TenancyEvent } from '@/lib/domains/tenancies/workflow'

/** In the order in which they are offered; those with a reason are folded away until they are wanted. */
const MOVES = [
  { event: 'submit', form: 'plain' },
  { event: 'approve', form: 'plain' },
  { event: 'sign', form: 'plain' },
  { event: 'activate', form: 'plain' },
  { event: 'checkout', form: 'list' },
  { event: 'withdrawNotice', form: 'plain' },
  { event: 'return', form: 'reason' },
  { event: 'giveNotice', form: 'reason' },
  { event: 'void', form: 'reason' },
  { event: 'terminate', form: 'reason' },
] as const

type Props = {
  locale: Locale
  tenancy: Pick<MyTenancy, 'id' | 'version' | 'status' | 'documents' | 'can'> & {
    rooms: ReadonlyArray<{ room: { code: string }; conflicts?: TenancySheet['rooms'][number]['conflicts'] }>
  }
  /** From the tenant's own page, and back to it. */
  own?: boolean
}

/** One form for each move that one may make now, drawn from the workflow; a move that cannot be made yet says why. */
export async function TenancyMoves({ locale, tenancy, own = false }: Props) {
  const t = await getTranslations('tenancies')
  const words = await formWords()
  const moves = MOVES.filter(({ event }) => tenancy.can.move.some((allowed) => allowed === event))
  if (moves.length === 0) return <p className="max-w-prose text-ink-2">{t('moves.none')}</p>
  const fields = await fieldsOf()
  const hindrances = await hindrancesOf(locale, tenancy)
  return (
    <ul className="grid max-w-prose gap-5">
      {moves.map(({ event, form }) => {
        const why = hindrances[event]
        const title = t(`event.${event}`)
        if (why)
          return (
            <li key={event}>
              <Notice tone="warn" title={title}>
                {why}
              </Notice>
            </li>
          )
        return (
          <li key={event} className="grid gap-2">
            {form === 'plain' && <p className="text-ink-2 text-table">{t(`about.${event}`)}</p>}
            <RecordForm
              id={`move-${event}`}
              action={form === 'list' ? checkoutTenancy : own ? moveOwnTenancy : moveTenancy}
              words={words}
              submit={title}
              hidden={{ locale, id: tenancy.id, version: tenancy.version, ...(form === 'list' ? {} : { event }) }}
              groups={form === 'plain' ? [] : [{ key: event, note: fields[form].note, fields: fields[form].fields }]}
              look={form === 'reason' || event === 'withdrawNotice' ? 'secondary' : 'primary'}
              compact
              {...(form === 'plain' ? {} : { fold: `${title}…` })}
            />
          </li>
        )
      })}
    </ul>
  )
}

async function fieldsOf() {
  const t = await getTranslations('tenancies.moves')
  const reason = { name: 'reason', label: t('reason'), hint: t('reasonHint'), kind: 'lines', wide: true } as const
  const list = CHECKOUT.map((name): RecordFormField => ({ name, label: t(`check.${name}`), kind: 'check', wide: true }))
  return { reason: { note: '', fields: [reason] }, list: { note: t('checkout'), fields: list } }
}

/** Why a move of the table cannot be made yet. The command decides; this only says it beforehand. */
async function hindrancesOf(locale: Locale, { status, documents, rooms }: Props['tenancy']) {
  const t = await getTranslations('tenancies.moves')
  const period = await periodWords(locale)
  const why: Partial<Record<TenancyEvent, string>> = {}
  const contract = documents.some(({ kind }) => kind === 'CONTRACT')
  if (status === 'PENDING_SIGNATURE' && !contract) why.sign = t('needsContract')
  for (const { room, conflicts = [] } of rooms)
    for (const { fromOn, toOn } of conflicts)
      why.approve ??= t('roomTaken', { room: room.code, period: period(fromOn, toOn) })
  return why
}

import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'
import { LACKS } from '@/lib/domains/projects/schema'
import { TALK_KINDS } from '@/lib/domains/referrals/schema'

/** What each move of a district asks for. @param today where a date begins */
export async function moveFields(today: string) {
  const t = await getTranslations('referrals')
  const heldOn: RecordFormField = { name: 'heldOn', label: t('form.heldOn'), kind: 'date', value: today }
  const note = (label: string): RecordFormField => ({ name: 'note', label, kind: 'lines', wide: true })
  const reason = (hint: string, rest: Partial<RecordFormField> = {}): RecordFormField => ({
    name: 'reason',
    label: t('form.reason'),
    hint,
    kind: 'lines',
    wide: true,
    ...rest,
  })
  const kind: RecordFormField = {
    name: 'kind',
    label: t('form.kind'),
    kind: 'select',
    options: TALK_KINDS.map((value) => ({ value, label: t(`talk.${value}`) })),
    value: TALK_KINDS[0],
  }
  const lack: RecordFormField = {
    name: 'lack',
    label: t('form.lack'),
    kind: 'select',
    options: [
      { value: '', label: t('form.chooseLack') },
      ...LACKS.map((value) => ({ value, label: t(`lack.${value}`) })),
    ],
    wide: true,
  }
  const terms: RecordFormField = {
    name: 'terms',
    label: t('form.terms'),
    hint: t('form.termsHint'),
    kind: 'lines',
    wide: true,
  }
  return {
    acknowledge: [],
    visit: [heldOn, note(t('form.visitNote'))],
    negotiate: [heldOn, note(t('form.talkNote'))],
    talk: [kind, heldOn, note(t('form.note'))],
    accept: [terms],
    decline: [lack, reason(t('form.declineReasonHint'), { optional: true })],
    reopen: [reason(t('form.reopenReasonHint'))],
  } satisfies Record<string, RecordFormField[]>
}

import { getTranslations } from 'next-intl/server'
import { sessionName } from '@/components/events/session-words'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { now } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { register } from '@/lib/domains/registrations/actions'
import type { Registering } from '@/lib/domains/registrations/queries'

type Props = { locale: Locale; event: Registering; session: string | undefined }

/** The sessions for which one may still register. */
export const openSessions = ({ sessions }: Registering) =>
  sessions.filter(({ startsAt, heldOn }) => startsAt > now() && heldOn === null)

/** Who registers, and for which session; a single one is not asked for. */
export async function RegisterForm({ locale, event, session }: Props) {
  const [t, words] = await Promise.all([getTranslations('agenda.register'), formWords()])
  const open = openSessions(event)
  const [only] = open.length === 1 ? open : []
  const seats = ({ capacity, taken }: (typeof open)[number]) =>
    capacity === null ? t('free') : taken < capacity ? t('left', { left: capacity - taken }) : t('full')
  const which: RecordFormField = {
    name: 'sessionId',
    label: t('session'),
    kind: 'select',
    value: open.find(({ id }) => id === session)?.id ?? '',
    options: [
      { value: '', label: t('choose') },
      ...open.map((one) => ({ value: one.id, label: `${sessionName(locale, one)} · ${seats(one)}` })),
    ],
    wide: true,
  }
  const who: RecordFormField[] = [
    { name: 'name', label: t('name'), autoComplete: 'name' },
    { name: 'organisation', label: t('organisation'), autoComplete: 'organization', optional: true },
    { name: 'email', label: t('email'), hint: t('emailHint'), autoComplete: 'email' },
    { name: 'phone', label: t('phone'), autoComplete: 'tel', optional: true },
    {
      name: 'language',
      label: t('language'),
      kind: 'select',
      value: locale,
      options: [
        { value: 'zh-CN', label: t('zh') },
        { value: 'en', label: t('en') },
      ],
    },
  ]
  const agreed: RecordFormField = { name: 'agreed', label: t('agreed'), kind: 'check', value: '', wide: true }
  return (
    <RecordForm
      id="register"
      action={register}
      words={{ ...words, pending: t('pending') }}
      submit={t('submit')}
      hidden={{ locale, event: event.slug, ...(only ? { sessionId: only.id } : {}) }}
      trap="website"
      groups={[
        ...(only ? [] : [{ key: 'session', fields: [which] }]),
        { key: 'who', legend: t('who'), fields: who },
        { key: 'agreed', legend: t('data'), note: t('dataNote'), fields: [agreed] },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { routeRequest } from '@/lib/domains/services/actions'
import type { AskedPartner, RequestSheet } from '@/lib/domains/services/queries'

/** What partners are, those first who are there to be asked. */
const ORDER: readonly AskedPartner['kind'][] = [
  'SERVICE_PLATFORM',
  'UNIVERSITY',
  'INSTITUTE',
  'TRANSFER_OFFICE',
  'JOINT_INSTITUTE',
  'FUND',
  'DISTRICT_BODY',
  'HOME_COMPANY',
  'HOST_COMPANY',
  'TEAM',
]

type Props = { locale: Locale; request: RequestSheet; partners: readonly AskedPartner[] }

/** To whom a request may yet be sent: first who has an agreement on it, then everyone by what they are. */
export async function RouteForm({ locale, request: { id, version, kind }, partners }: Props) {
  const [t, groups, kinds, words] = await Promise.all([
    getTranslations('services.route'),
    getTranslations('services.group'),
    getTranslations('services.kind'),
    formWords(),
  ])
  if (partners.length === 0) return <p className="max-w-prose text-ink-2">{t('none')}</p>
  const ofSuiting = partners.filter(({ suits }) => suits)
  const others = partners.filter(({ suits }) => !suits).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const options = [...ofSuiting, ...others].map((one) => ({
    value: one.id,
    label: pick(locale, one, 'name'),
    group: one.suits ? t('suits', { kind: kinds(kind) }) : groups(one.kind),
  }))
  return (
    <RecordForm
      id="route"
      action={routeRequest}
      words={{ ...words, code: { ...words.code, conflict: t('conflict') } }}
      submit={t('submit')}
      hidden={{ locale, id, version }}
      compact
      reload={{ href: localePath(locale, `/admin/services/${id}`), label: t('reload') }}
      groups={[
        {
          key: 'route',
          fields: [
            {
              name: 'partners',
              label: t('partners'),
              hint: t('partnersHint'),
              kind: 'checks',
              options,
              wide: true,
            },
          ],
        },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { routeNeed } from '@/lib/domains/talent/actions'
import type { TeamNeed } from '@/lib/domains/talent/queries'

export type Partner = { id: string; nameZh: string; nameEn: string }
type Props = { locale: Locale; need: TeamNeed; partners: readonly Partner[] }

/** To whom a need was passed on, and to whom it may be yet. */
export async function NeedRoutings({ locale, need, partners }: Props) {
  const [t, sheet, words] = await Promise.all([
    getTranslations('talent.route'),
    getTranslations('talent.sheet'),
    formWords(),
  ])
  const others = partners.filter(({ id }) => !need.routings.some(({ organisation }) => organisation.id === id))
  return (
    <>
      {need.routings.length === 0 ? (
        <p className="text-ink-2">{sheet('notRouted')}</p>
      ) : (
        <ul className="grid gap-2">
          {need.routings.map(({ organisation, routedAt }) => (
            <li key={organisation.id}>
              <OwnWords>
                {sheet('routedTo', {
                  name: pick(locale, organisation, 'name'),
                  day: formatPartial(locale, dayOf(routedAt)),
                })}
              </OwnWords>
            </li>
          ))}
        </ul>
      )}
      {need.can.route && partners.length === 0 && <p className="text-ink-3 text-table">{t('none')}</p>}
      {need.can.route && others.length > 0 && (
        <RecordForm
          id="route"
          action={routeNeed}
          words={{ ...words, code: { ...words.code, conflict: t('conflict') } }}
          submit={t('submit')}
          fold={t('fold')}
          hidden={{ locale, id: need.id, version: need.version }}
          compact
          groups={[
            {
              key: 'route',
              fields: [
                {
                  name: 'organisationId',
                  label: t('partner'),
                  kind: 'select',
                  wide: true,
                  options: [
                    { value: '', label: t('choose') },
                    ...others.map((partner) => ({ value: partner.id, label: pick(locale, partner, 'name') })),
                  ],
                },
              ],
            },
          ]}
        />
      )}
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { changeProspect, follow } from '@/lib/domains/prospects/actions'
import type { ProspectSheet } from '@/lib/domains/prospects/queries'
import { PROSPECT_EVENTS } from '@/lib/domains/prospects/schema'

/** Who follows it now, in which park, and what one may do about it; who did before. */
export async function ProspectFollowing({ locale, prospect }: { locale: Locale; prospect: ProspectSheet }) {
  const [t, find, words] = await Promise.all([
    getTranslations('prospects'),
    getTranslations('prospects.find'),
    formWords(),
  ])
  const { id: organisationId, current, past, others, can } = prospect
  const day = (moment: Date) => formatPartial(locale, dayOf(moment))
  return (
    <div className="grid max-w-prose gap-4">
      {current.length === 0 && <p className="text-ink-2">{t('sheet.nobody')}</p>}
      {current.map(({ id, version, enclave, since, handler, can: may }) => (
        <div key={id} className="grid justify-items-start gap-3">
          <p>{find('followedBy', { name: handler.name, park: pick(locale, enclave, 'shortName'), day: day(since) })}</p>
          <div className="flex flex-wrap gap-3 empty:hidden">
            {PROSPECT_EVENTS.filter((event) => may[event]).map((event) => (
              <RecordForm
                key={event}
                id={`${event}-${id}`}
                action={changeProspect}
                words={words}
                submit={t(`event.${event}`)}
                hidden={{ locale, id, version, event }}
                groups={[]}
                look="secondary"
                compact
              />
            ))}
          </div>
        </div>
      ))}
      {can.follow.map((place) => (
        <RecordForm
          key={place.id}
          id={`follow-${place.id}`}
          action={follow}
          words={words}
          submit={
            can.follow.length > 1 ? `${t('event.follow')} · ${pick(locale, place, 'shortName')}` : t('event.follow')
          }
          hidden={{ locale, organisationId, enclaveId: place.id }}
          groups={[]}
          look="secondary"
          compact
        />
      ))}
      {others.map(({ enclave, since }) => (
        <p key={enclave.id} className="text-ink-2">
          {since
            ? find('othersSince', { park: pick(locale, enclave, 'shortName'), month: formatPartial(locale, since) })
            : find('others', { park: pick(locale, enclave, 'shortName') })}
        </p>
      ))}
      {past.length > 0 && (
        <div>
          <p className="text-ink-2 text-table">{t('sheet.past')}</p>
          <ul className="text-table">
            {past.map(({ id, since, until, handler }) => (
              <li key={id}>
                <OwnWords>
                  {t('sheet.until', { name: handler.name, from: day(since), to: day(until ?? since) })}
                </OwnWords>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { handOver } from '@/lib/domains/prospects/actions'
import type { VisitPlace } from '@/lib/domains/visits/queries'

/** What a colleague follows and has planned goes to another; one form for each park that one leads. */
export async function HandOver({ locale, places }: { locale: Locale; places: readonly VisitPlace[] }) {
  const [t, choose, words] = await Promise.all([
    getTranslations('prospects.handOver'),
    getTranslations('prospects.record'),
    formWords(),
  ])
  return places.map((place) => {
    const team = place.team.map(({ id: value, name: label }) => ({ value, label }))
    const options = [{ value: '', label: choose('choose') }, ...team]
    return (
      <RecordForm
        key={place.id}
        id={`hand-over-${place.id}`}
        action={handOver}
        words={words}
        submit={t('submit')}
        hidden={{ locale, enclaveId: place.id }}
        groups={[
          {
            key: 'handOver',
            ...(places.length > 1 ? { legend: pick(locale, place, 'shortName') } : {}),
            note: t('note'),
            fields: [
              { name: 'fromId', label: t('fromId'), kind: 'select', options },
              { name: 'toId', label: t('toId'), kind: 'select', options },
            ],
          },
        ]}
        look="secondary"
        compact
        fold={places.length > 1 ? `${pick(locale, place, 'shortName')} · ${t('fold')}` : t('fold')}
      />
    )
  })
}

import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FounderSheet } from '@/lib/domains/founders/queries'

const STOPPED = ['stop', 'moveElsewhere', 'stayInHostCity']

/** Everything that happened, with when; the last entry is where the matter stands. */
export async function FounderTimeline({ locale, happened }: { locale: Locale; happened: FounderSheet['happened'] }) {
  const t = await getTranslations('founders')
  const last = happened.length - 1
  return (
    <StrandTimeline
      label={t('timeline')}
      entries={happened.map(({ key, kind, event, at, district }, index) => ({
        key,
        title: t(`happened.${kind}.${event}`, { name: district ? pick(locale, district, 'name') : '' }),
        state: STOPPED.includes(event) ? 'stopped' : index === last ? 'current' : 'done',
        time: formatMoment(locale, at),
        dateTime: at.toISOString(),
      }))}
    />
  )
}

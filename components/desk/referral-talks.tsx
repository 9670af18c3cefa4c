import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Badge } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { DeskSheet } from '@/lib/domains/desks/queries'

/** The visits and talks that the district noted, the latest first. */
export async function ReferralTalks({ locale, talks }: { locale: Locale; talks: DeskSheet['talks'] }) {
  const t = await getTranslations('referrals')
  if (talks.length === 0) return <p className="text-ink-2">{t('talks.none')}</p>
  return (
    <ul className="border-line border-t">
      {talks.map(({ id, kind, heldOn, note, author }) => (
        <li key={id} className="grid gap-1 border-line border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-table">
            <Badge>{t(`talk.${kind}`)}</Badge>
            <time dateTime={dayOfColumn(heldOn)} className="tabular font-medium">
              {formatPartial(locale, dayOfColumn(heldOn))}
            </time>
            <span className="text-ink-3">
              <OwnWords>{author.name}</OwnWords>
            </span>
          </p>
          <OwnWords block>{note}</OwnWords>
        </li>
      ))}
    </ul>
  )
}

import { getTranslations } from 'next-intl/server'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { OwnProfile } from '@/lib/domains/profiles/queries'

type Props = { locale: Locale; publications: OwnProfile['publications'] }

/** To what the organisation agreed, by whom and when. */
export async function ConsentsGiven({ locale, publications }: Props) {
  const t = await getTranslations('profiles.given')
  if (publications.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <ul className="grid border-line border-t">
      {publications.map(({ id, scope, textVersion, givenAt, givenBy, withdrawnAt, withdrawnBy }) => (
        <li key={id} className="grid gap-1 border-line border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-medium">
            {t(`scope.${scope}`)}
            {!withdrawnAt && <StatusTag tone="ok">{t('live')}</StatusTag>}
          </p>
          <p className="text-ink-2 text-table">
            {t('given', { date: formatMoment(locale, givenAt), name: givenBy.name, version: textVersion })}
          </p>
          {withdrawnAt && (
            <p className="text-ink-2 text-table">
              {t('withdrawn', { date: formatMoment(locale, withdrawnAt), name: withdrawnBy?.name ?? '' })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

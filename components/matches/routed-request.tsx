import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AskerName } from '@/components/matches/asker-name'
import { MatchMoves } from '@/components/matches/match-moves'
import { MatchTimeline } from '@/components/matches/match-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { DeskMatch } from '@/lib/domains/matches/queries'

/** A request as the partner works on it: what it may do, what is asked; what happened stands beside it. */
export async function RoutedRequest({
  locale,
  match,
  contact,
}: {
  locale: Locale
  match: DeskMatch
  contact?: ReactNode
}) {
  const [t, kinds, sheet] = await Promise.all([
    getTranslations('matches.desk'),
    getTranslations('services.kind'),
    getTranslations('services.sheet'),
  ])
  const { shown, enclave, moves } = match
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        {shown && (
          <Part id="request" title={t('content')}>
            <DescriptionList
              items={[
                { key: 'asker', term: t('asker'), value: <AskerName locale={locale} asker={shown} /> },
                { key: 'kind', term: t('kind'), value: kinds(shown.kind) },
                { key: 'body', term: t('body'), value: <OwnWords block>{shown.body}</OwnWords> },
                { key: 'asked', term: sheet('askedOn'), value: formatMoment(locale, shown.createdAt) },
                { key: 'park', term: t('park'), value: pick(locale, enclave, 'name') },
              ]}
            />
          </Part>
        )}
        {contact}
        <Part id="moves" title={t('moves')}>
          <MatchMoves locale={locale} match={match} />
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <MatchTimeline locale={locale} label={t('timeline')} moves={moves} />
      </Part>
    </div>
  )
}

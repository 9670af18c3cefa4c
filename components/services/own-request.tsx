import { getTranslations } from 'next-intl/server'
import { MatchCard } from '@/components/matches/match-card'
import { RequestFacts } from '@/components/services/request-facts'
import { Part } from '@/components/talent/part'
import type { Locale } from '@/lib/core/i18n/path'
import type { MatchView } from '@/lib/domains/matches/queries'
import type { RequestSheet } from '@/lib/domains/services/queries'

type Props = { locale: Locale; request: RequestSheet; matches: readonly MatchView[] }

/** A request as those read it who asked: each partner by itself, those that wait for an answer of theirs first. */
export async function OwnRequest({ locale, request, matches }: Props) {
  const t = await getTranslations('services.sheet')
  const inOrder = [...matches].sort((a, b) => Number(b.can.grade) - Number(a.can.grade))
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
      <div className="min-w-0 lg:col-span-7">
        <Part id="partners" title={t('partners')}>
          {matches.length === 0 && <p className="max-w-prose text-ink-2">{t('noPartnersOwn')}</p>}
          {inOrder.map((match) => (
            <MatchCard key={match.id} locale={locale} match={match} />
          ))}
        </Part>
      </div>
      <div className="min-w-0 lg:col-span-5">
        <Part id="request" title={t('request')}>
          <RequestFacts locale={locale} request={request} />
        </Part>
      </div>
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { MatchCard } from '@/components/matches/match-card'
import { FounderContact } from '@/components/projects/founder-contact'
import { RequestFacts } from '@/components/services/request-facts'
import { RouteForm } from '@/components/services/route-form'
import { Part } from '@/components/talent/part'
import type { Locale } from '@/lib/core/i18n/path'
import type { MatchView } from '@/lib/domains/matches/queries'
import { revealAsker } from '@/lib/domains/services/actions'
import type { AskedPartner, RequestSheet } from '@/lib/domains/services/queries'

type Props = {
  locale: Locale
  request: RequestSheet
  matches: readonly MatchView[]
  partners: readonly AskedPartner[]
}

/** A request as the team works on it: what is asked, whom it was sent to and how each answers, whom it may be sent to yet. */
export async function RequestDesk({ locale, request, matches, partners }: Props) {
  const t = await getTranslations('services')
  const { id, can } = request
  return (
    <div className="grid gap-12">
      <Part id="request" title={t('sheet.request')}>
        <RequestFacts locale={locale} request={request} />
      </Part>
      {can.reveal && (
        <Part id="contact" title={t('sheet.contact')} lead={t('sheet.contactLead')}>
          <FounderContact
            id={id}
            reveal={revealAsker}
            words={{
              show: t('contact.show'),
              pending: t('contact.pending'),
              none: t('contact.none'),
              refused: t('contact.refused'),
              name: t('contact.name'),
              email: t('contact.email'),
              phone: t('contact.phone'),
            }}
          />
        </Part>
      )}
      <Part id="partners" title={t('sheet.partners')}>
        {matches.length === 0 && <p className="text-ink-2">{t('sheet.noPartners')}</p>}
        <div className="grid items-start gap-5 xl:grid-cols-2">
          {matches.map((match) => (
            <MatchCard key={match.id} locale={locale} match={match} />
          ))}
        </div>
      </Part>
      {can.route && (
        <Part id="route-part" title={t('route.title')} lead={t('route.lead')}>
          <RouteForm locale={locale} request={request} partners={partners} />
        </Part>
      )}
    </div>
  )
}

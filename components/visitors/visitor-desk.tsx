import { getTranslations } from 'next-intl/server'
import { FounderContact } from '@/components/projects/founder-contact'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { VisitorMoves } from '@/components/visitors/visitor-moves'
import { VisitTimeline } from '@/components/visits/visit-timeline'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { eraseVisitor, revealVisitor } from '@/lib/domains/visitors/actions'
import type { VisitorSheet } from '@/lib/domains/visitors/queries'
import type { Prospect, VisitPlace } from '@/lib/domains/visits/queries'

type Props = {
  locale: Locale
  request: VisitorSheet
  team: VisitPlace['team']
  me: string
  q: string
  found: readonly Prospect[]
}

/** A request to see the park as the team works on it. */
export async function VisitorDesk(props: Props) {
  const { locale, request } = props
  const [t, words] = await Promise.all([getTranslations('visitors'), formWords()])
  const { id, version, can, visit } = request
  const day = (column: Date) => formatPartial(locale, dayOfColumn(column))
  const days = [request.wishedOn, ...(request.orElseOn ? [request.orElseOn] : [])].map(day).join(t('or'))
  const planned = visit && {
    key: 'visit',
    term: t('sheet.visit'),
    value: (
      <a href={localePath(locale, `/admin/visits/${visit.id}`)}>
        <OwnWords>{pick(locale, visit.organisation, 'name')}</OwnWords> · {day(visit.plannedOn)}
      </a>
    ),
  }
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="facts" title={t('sheet.facts')}>
          <DescriptionList
            items={[
              { key: 'company', term: t('list.company'), value: <OwnWords>{request.companyName}</OwnWords> },
              {
                key: 'purpose',
                term: t('ask.purpose'),
                value: (
                  <span className="whitespace-pre-line wrap-anywhere">
                    <OwnWords>{request.purpose}</OwnWords>
                  </span>
                ),
              },
              { key: 'days', term: t('list.wished'), value: days },
              { key: 'people', term: t('list.people'), value: request.people },
              ...(planned ? [planned] : []),
            ]}
          />
        </Part>
        <Part id="contact" title={t('contact.title')} lead={t(can.reveal ? 'contact.lead' : 'contact.erased')}>
          {can.reveal && (
            <>
              <FounderContact
                id={id}
                reveal={revealVisitor}
                words={{
                  show: t('contact.show'),
                  pending: t('contact.pending'),
                  none: t('contact.none'),
                  refused: t('contact.refused'),
                  name: t('ask.name'),
                  email: t('ask.email'),
                  phone: t('ask.phone'),
                }}
              />
              {request.eraseOn && (
                <p className="max-w-prose text-ink-2 text-table">{t('contact.until', { day: day(request.eraseOn) })}</p>
              )}
              <RecordForm
                id="erase"
                action={eraseVisitor}
                words={words}
                submit={t('contact.erase')}
                hidden={{ locale, id, version }}
                groups={[
                  { key: 'erase', fields: [{ name: 'sure', label: t('contact.sure'), kind: 'check', wide: true }] },
                ]}
                look="secondary"
                compact
                fold={`${t('contact.erase')}…`}
              />
            </>
          )}
        </Part>
        <Part id="moves" title={t('sheet.moves')}>
          <VisitorMoves {...props} />
        </Part>
      </div>
      <Part id="timeline" title={t('sheet.timeline')}>
        <VisitTimeline locale={locale} moves={request.moves} of="visitors" />
      </Part>
    </div>
  )
}

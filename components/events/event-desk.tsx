import { getTranslations } from 'next-intl/server'
import { eventFields } from '@/components/events/event-fields'
import { EventMoves } from '@/components/events/event-moves'
import { EventSessions } from '@/components/events/event-sessions'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { editEvent } from '@/lib/domains/events/actions'
import type { EventSheet } from '@/lib/domains/events/queries'

/** An event as the team works on it. */
export async function EventDesk({ locale, event }: { locale: Locale; event: EventSheet }) {
  const [t, words] = await Promise.all([getTranslations('events'), formWords()])
  const { id, version, can, slug, publishedAt, moves } = event
  const lines = (text: string) => (
    <span className="whitespace-pre-line wrap-anywhere">
      <OwnWords>{text}</OwnWords>
    </span>
  )
  const yes = (is: boolean) => t(is ? 'sheet.yes' : 'sheet.no')
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="moves" title={t('sheet.moves')}>
          <EventMoves locale={locale} event={event} />
        </Part>
        <Part id="sessions" title={t('sheet.sessions')}>
          <EventSessions locale={locale} event={event} />
        </Part>
        <Part id="facts" title={t('sheet.facts')}>
          <DescriptionList
            items={[
              {
                key: 'slug',
                term: t('field.slug'),
                value: publishedAt ? (
                  <a href={localePath(locale, `/events/${slug}`)}>/events/{slug}</a>
                ) : (
                  <code className="font-mono">/events/{slug}</code>
                ),
              },
              { key: 'kind', term: t('field.kind'), value: t(`kind.${event.kind}`) },
              { key: 'titleZh', term: t('field.titleZh'), value: lines(event.titleZh) },
              { key: 'titleEn', term: t('field.titleEn'), value: lines(event.titleEn) },
              { key: 'summaryZh', term: t('field.summaryZh'), value: lines(event.summaryZh) },
              { key: 'summaryEn', term: t('field.summaryEn'), value: lines(event.summaryEn) },
              { key: 'placeZh', term: t('field.placeZh'), value: lines(event.placeZh) },
              { key: 'placeEn', term: t('field.placeEn'), value: lines(event.placeEn) },
              { key: 'approval', term: t('field.approval'), value: yes(event.approval) },
              { key: 'certificate', term: t('field.certificate'), value: yes(event.certificate) },
            ]}
          />
          {can.edit && (
            <RecordForm
              id="edit"
              action={editEvent}
              words={words}
              submit={t('sheet.editSubmit')}
              hidden={{ locale, id, version }}
              groups={[{ key: 'edit', fields: await eventFields(event) }]}
              look="secondary"
              compact
              fold={t('sheet.edit')}
            />
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('sheet.timeline')}>
        <StrandTimeline
          label={t('sheet.timeline')}
          entries={moves.map((move, index) => {
            const last = index === moves.length - 1
            const stopped = move.to === 'CANCELLED' || move.to === 'POSTPONED'
            return {
              key: String(move.id),
              title: t(`happened.${move.event}`),
              state: !last || move.to === 'HELD' || move.to === 'ARCHIVED' ? 'done' : stopped ? 'stopped' : 'current',
              ...(last ? { stateLabel: t(`status.${move.to}`) } : {}),
              time: formatMoment(locale, move.at),
              dateTime: move.at.toISOString(),
              body: (
                <>
                  <p className="text-table">
                    {move.actorId === null ? t('sheet.portal') : <OwnWords>{move.actorName}</OwnWords>}
                  </p>
                  {move.reason && (
                    <p className="whitespace-pre-line wrap-anywhere">
                      {t('sheet.reason')}: <OwnWords>{move.reason}</OwnWords>
                    </p>
                  )}
                </>
              ),
            }
          })}
        />
      </Part>
    </div>
  )
}

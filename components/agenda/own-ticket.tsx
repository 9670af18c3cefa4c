import { getTranslations } from 'next-intl/server'
import { sessionName } from '@/components/events/session-words'
import { QrCode } from '@/components/portal/qr-code'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { env } from '@/lib/core/env'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { cancelRegistration, takeSeat } from '@/lib/domains/tickets/actions'
import type { TicketSheet } from '@/lib/domains/tickets/queries'

const TONES: Partial<Record<TicketSheet['status'], Tone>> = {
  CONFIRMED: 'ok',
  ATTENDED: 'ok',
  OFFERED: 'accent',
  PENDING: 'accent',
}
const AT_THE_DOOR = ['CONFIRMED', 'ATTENDED']

/** One's own seat, or one's place among those who wait: how it stands, the ticket, and what one may do. */
export async function OwnTicket({ locale, token, ticket }: { locale: Locale; token: string; ticket: TicketSheet }) {
  const [t, dead, words] = await Promise.all([
    getTranslations('agenda.ticket'),
    getTranslations('agenda.dead'),
    formWords(),
  ])
  const { session, status, place, offeredUntil, reason, reference, can } = ticket
  const { event } = session
  const form = { ...words, code: { ...words.code, link_expired: dead('body') } }
  const stopped =
    event.status === 'CANCELLED' ? 'eventCancelled' : event.status === 'POSTPONED' ? 'eventPostponed' : null
  const door = new URL(localePath('zh-CN', `/admin/events/check-in?ticket=${ticket.ticket}`), env().APP_URL).href
  return (
    <div className="grid min-w-0 gap-7">
      {stopped && <Notice tone="warn" title={t(stopped)} />}
      <DescriptionList
        items={[
          {
            key: 'state',
            term: t('state'),
            value: (
              <span className="flex flex-wrap items-center gap-3">
                <StatusTag tone={TONES[status] ?? 'plain'}>{t(`status.${status}`)}</StatusTag>
                {place !== null && <span>{t('waiting', { place })}</span>}
                {status === 'OFFERED' && offeredUntil && (
                  <span>{t('until', { moment: formatMoment(locale, offeredUntil) })}</span>
                )}
              </span>
            ),
          },
          { key: 'session', term: t('session'), value: sessionName(locale, session) },
          { key: 'place', term: t('place'), value: pick(locale, event, 'place') },
          { key: 'reference', term: t('reference'), value: <code className="font-mono">{reference}</code> },
          ...(reason ? [{ key: 'reason', term: t('reason'), value: <OwnWords>{reason}</OwnWords> }] : []),
        ]}
      />
      {can.take && (
        <div className="grid justify-items-start gap-3">
          <RecordForm
            id="take"
            action={takeSeat}
            words={form}
            submit={t('take')}
            hidden={{ locale, token }}
            groups={[]}
          />
          <p className="text-ink-2 text-table">{t('takeNote')}</p>
        </div>
      )}
      {AT_THE_DOOR.includes(status) && !stopped && (
        <section aria-labelledby="qr" className="grid justify-items-start gap-3">
          <h2 id="qr" className="text-h3">
            {t('qr')}
          </h2>
          <QrCode text={door} label={t('qr')} className="size-56 rounded-tile border border-line" />
          <p className="max-w-prose text-ink-2 text-table">{t('qrNote')}</p>
          <LinkButton look="secondary" compact href={`/api/ticket?token=${token}&locale=${locale}`} rel="nofollow">
            {t('calendar')}
          </LinkButton>
        </section>
      )}
      {can.cancel && (
        <RecordForm
          id="cancel"
          action={cancelRegistration}
          words={form}
          submit={t('cancel')}
          hidden={{ locale, token }}
          groups={[
            {
              key: 'cancel',
              note: t('cancelNote'),
              fields: [{ name: 'sure', label: t('sure'), kind: 'check', value: '', wide: true }],
            },
          ]}
          look="secondary"
          compact
          fold={t('cancelFold')}
        />
      )}
    </div>
  )
}

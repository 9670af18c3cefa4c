import { getTranslations } from 'next-intl/server'
import { FounderAct } from '@/components/founders/founder-act'
import { Card } from '@/components/ui/card'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { answerConsent } from '@/lib/domains/founders/actions'
import type { FounderSheet } from '@/lib/domains/founders/queries'

const TONES: Record<FounderSheet['consents'][number]['standing'], Tone> = {
  ASKED: 'accent',
  GIVEN: 'ok',
  REFUSED: 'plain',
  WITHDRAWN: 'plain',
}

type Props = { locale: Locale; token: string; consent: FounderSheet['consents'][number]; park: string }

/** One consent: its text, how it stands, and what may be answered now. Withdrawing is as easy as giving. */
export async function ConsentCard({ locale, token, consent, park }: Props) {
  const t = await getTranslations('founders.consents')
  const { id, standing, purpose, district, answeredAt, requestedAt, can } = consent
  const name = district ? pick(locale, district, 'name') : ''
  const title = district ? t('district', { name }) : t('public')
  const act = { locale, token, action: answerConsent }
  const text = (
    <>
      <p className="max-w-prose text-body">{t(`text.${consent.textVersion}.${purpose}`, { name, park })}</p>
      <p className="mt-2 text-ink-3 text-meta">{t('version', { version: consent.textVersion })}</p>
    </>
  )
  return (
    <Card as="li" edge={can.answer ? 'accent' : standing === 'GIVEN' ? 'home' : 'none'}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={`consent-${id}`} className="text-h4">
          {title}
        </h3>
        <StatusTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>
      </div>
      <p className="mt-1 text-ink-3 text-table">
        {t(`since.${standing}`, { moment: formatMoment(locale, answeredAt ?? requestedAt) })}
      </p>
      {can.answer ? (
        <div className="mt-3">{text}</div>
      ) : (
        <details className="mt-1">
          <summary className="target inline-flex items-center text-link text-table underline">{t('read')}</summary>
          <div className="mt-2">{text}</div>
        </details>
      )}
      {can.answer && (
        <div className="mt-4 flex flex-wrap items-start gap-3">
          <FounderAct {...act} id={`give-${id}`} hidden={{ id, answer: 'give' }} submit={t('give')} />
          <FounderAct
            {...act}
            id={`refuse-${id}`}
            hidden={{ id, answer: 'refuse' }}
            submit={t('refuse')}
            look="secondary"
          />
        </div>
      )}
      {can.withdraw && (
        <div className="mt-4 grid justify-items-start gap-2">
          <p className="max-w-prose text-ink-2 text-table">
            {t(district ? (consent.isOpen ? 'withdrawOpen' : 'withdrawDistrict') : 'withdrawPublic')}
          </p>
          <FounderAct
            {...act}
            id={`withdraw-${id}`}
            hidden={{ id, answer: 'withdraw' }}
            submit={t('withdraw')}
            look="secondary"
          />
        </div>
      )}
      {!can.answer && !can.withdraw && <p className="mt-3 text-ink-2 text-table">{t('again')}</p>}
    </Card>
  )
}

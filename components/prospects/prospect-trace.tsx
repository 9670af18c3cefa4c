import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ProspectSheet } from '@/lib/domains/prospects/queries'

type Props = { locale: Locale; happened: ProspectSheet['happened'] }

/** What was done to the record and with whom it stood, the latest first, by whom. */
export async function ProspectTrace({ locale, happened }: Props) {
  const [t, audit] = await Promise.all([getTranslations('prospects.sheet'), getTranslations('audit')])
  if (happened.length === 0) return <p className="text-ink-2">{t('noHistory')}</p>
  return (
    <StrandTimeline
      label={t('history')}
      entries={happened.map(({ seq, at, actorId, actorName, verb, names }) => ({
        key: seq,
        title: audit.has(`verb.${verb}`) ? audit(`verb.${verb}`) : verb,
        state: 'done' as const,
        time: formatMoment(locale, at),
        dateTime: at.toISOString(),
        body: (
          <>
            <p className="text-table">
              {actorId === null ? t('portal') : actorName ? <OwnWords>{actorName}</OwnWords> : t('elsewhere')}
            </p>
            {names.nameBefore && names.nameZh && (
              <p className="text-ink-2 text-table">
                <OwnWords>{`${names.nameBefore} → ${names.nameZh}`}</OwnWords>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}

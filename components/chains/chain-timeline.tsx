import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ChainLink } from '@/lib/domains/chains/schema'

type Props = { locale: Locale; label: string; links: readonly ChainLink[] }

/** Who led whom on, when, and how many days lay between, along the strand. */
export async function ChainTimeline({ locale, label, links }: Props) {
  const t = await getTranslations('chains')
  const total = links.reduce((sum, { days }) => sum + (days ?? 0), 0)
  if (links.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <div className="grid gap-4">
      {links.length > 1 && <p className="text-ink-2 text-table">{t('total', { steps: links.length, days: total })}</p>}
      <StrandTimeline
        label={label}
        entries={links.map((link) => ({
          key: link.key,
          title: t(`step.${link.step}`),
          state: 'done',
          ...(link.days === null ? {} : { stateLabel: t('days', { days: link.days }) }),
          time: formatMoment(locale, link.at),
          dateTime: link.at.toISOString(),
          body: <Who locale={locale} link={link} />,
        }))}
      />
    </div>
  )
}

async function Who({ locale, link: { side, by, through, towards } }: { locale: Locale; link: ChainLink }) {
  const t = await getTranslations('chains')
  return (
    <p className="flex flex-wrap gap-x-2 text-table">
      <span>{t(`side.${side}`)}</span>
      {through && <OwnWords>{pick(locale, through, 'name')}</OwnWords>}
      {by && <OwnWords>{by}</OwnWords>}
      {towards && (
        <span>
          <span aria-hidden="true">→ </span>
          <span className="sr-only">{t('towards')}</span>
          <OwnWords>{pick(locale, towards, 'name')}</OwnWords>
        </span>
      )}
    </p>
  )
}

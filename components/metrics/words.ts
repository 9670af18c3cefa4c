import { getTranslations } from 'next-intl/server'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FigureSheet, PublishedFigure } from '@/lib/domains/metrics/queries'
import type { Part } from '@/lib/domains/metrics/schema'

type Names = Pick<FigureSheet['enclave'], `${'homeCity' | 'hostCity' | 'shortName'}${'Zh' | 'En'}`>

/** The enclave's own names, which the words of the metrics take as parameters. */
export const namesOf = (locale: Locale, enclave: Names) => ({
  home: pick(locale, enclave, 'homeCity'),
  host: pick(locale, enclave, 'hostCity'),
  park: pick(locale, enclave, 'shortName'),
})

/** Everything that is said about a figure, in the reader's language. */
export async function figureWords(locale: Locale, enclave: Names, figure: PublishedFigure) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const names = namesOf(locale, enclave)
  const unit = (count: number) => t(`figure.${figure.key}.unit`, { count })
  const { baseline, leftOut, value } = figure
  const part = ({ key, count, isLowerBound }: Part) =>
    t(`part.${key}`, { count: formatCount(locale, count, isLowerBound), unit: unit(count) })
  return {
    name: t(`figure.${figure.key}.name`, names),
    definition: t(`figure.${figure.key}.definition`, names),
    unit: value === null ? null : unit(value),
    unitOf: unit,
    value: value === null ? '—' : formatCount(locale, value),
    parts: figure.parts.map(part),
    /** "14 = 7 named here + 7 reported, not itemised"; a figure of one part is no sum. */
    sum: value === null ? null : sumOf(value, figure.parts.map(part)),
    day: baseline?.asOf ? t('reportedBy', { day: formatPartial(locale, baseline.asOf) }) : null,
    recordedDay: t('recordedAsOf', { day: formatPartial(locale, figure.asOf) }),
    leftOut: leftOut && leftOutWords(),
    silence: silence(),
  }

  function sumOf(total: number, parts: readonly string[]) {
    if (parts.length < 2) return parts[0] ?? null
    return `${formatCount(locale, total, figure.isLowerBound)} = ${parts.join(' + ')}`
  }

  function leftOutWords() {
    if (!leftOut) return null
    const { from, to, value: count, isLowerBound } = leftOut.baseline
    return t(`leftOut.${leftOut.place === 'split' ? 'split' : 'unknownEnd'}`, {
      value: formatCount(locale, count, isLowerBound),
      unit: unit(count),
      from: from ? formatPartial(locale, from) : t('unknown'),
      to: to ? formatPartial(locale, to) : t('unknown'),
    })
  }

  /** Why there is nothing of the portal's own in the figure, if so. */
  function silence() {
    if (figure.recorded > 0) return null
    if (figure.records === null) return t(baseline || leftOut ? 'noRecords' : 'noFigure')
    return figure.from || figure.to ? t('noneInPeriod') : t('noRecords')
  }
}

export type FigureWords = Awaited<ReturnType<typeof figureWords>>

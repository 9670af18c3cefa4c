import { getTranslations } from 'next-intl/server'
import { SourceCite } from '@/components/metrics/source-cite'
import type { FigureWords } from '@/components/metrics/words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount, formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedFigure } from '@/lib/domains/metrics/queries'

type Props = { locale: Locale; figure: PublishedFigure; words: FigureWords }

/** How the figure is counted. */
export async function FigureDefinition({ locale, figure, words }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const items = [
    { key: 'definition', term: t('term.definition'), value: words.definition },
    { key: 'kind', term: t('term.kind'), value: t(`kind.${figure.kind}`) },
    { key: 'version', term: t('term.version'), value: t('version', { version: figure.version }) },
    { key: 'asOf', term: t('term.asOf'), value: formatPartial(locale, figure.asOf) },
    { key: 'key', term: t('term.key'), value: <code className="text-table">{figure.key}</code> },
  ]
  return <DescriptionList items={items} />
}

/** What was published before the portal, by whom and when. */
export async function FigureSource({ locale, figure, words }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const baseline = figure.baseline ?? figure.leftOut?.baseline
  if (!baseline) return null
  const { source } = baseline
  const said = pick(locale, baseline, 'note')
  const note = said === pick(locale, source, 'publishedNote') ? null : said
  const items = [
    {
      key: 'baseline',
      term: t('term.baseline'),
      value: `${formatCount(locale, baseline.value, baseline.isLowerBound)} ${words.unitOf(baseline.value)}`,
    },
    { key: 'covers', term: t('term.covers'), value: await covers() },
    { key: 'source', term: t('term.source'), value: <SourceCite locale={locale} source={source} /> },
    ...(source.author
      ? [{ key: 'author', term: t('term.author'), value: <span lang="zh-CN">{source.author}</span> }]
      : []),
    ...(baseline.asOf
      ? [
          {
            key: 'day',
            term: t('term.published'),
            value: t('reportedBy', { day: formatPartial(locale, baseline.asOf) }),
          },
        ]
      : []),
    ...(note ? [{ key: 'note', term: t('term.note'), value: note }] : []),
  ]
  return <DescriptionList items={items} />

  async function covers() {
    const { from, to } = baseline ?? { from: null, to: null }
    const days = { from: from ? formatPartial(locale, from) : '', to: to ? formatPartial(locale, to) : '' }
    if (figure.kind === 'S') return to ? t('covers.day', days) : t('covers.reportDay')
    return t(`covers.${from && to ? 'both' : from ? 'openEnd' : to ? 'openStart' : 'unknown'}`, days)
  }
}

import { getTranslations } from 'next-intl/server'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Baseline } from '@/lib/domains/metrics/queries'

/** The publication that states a figure: title, its note, its day. */
export async function SourceCite({ locale, source }: { locale: Locale; source: Baseline['source'] }) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const note = pick(locale, source, 'publishedNote')
  return (
    <>
      <cite lang={locale}>{t('titled', { title: pick(locale, source, 'title') })}</cite>
      {note
        ? t('noted', { note })
        : source.publishedOn && t('noted', { note: formatPartial(locale, source.publishedOn) })}
    </>
  )
}

/** The sources of several figures, each once. */
export function sourcesOf(
  figures: ReadonlyArray<{ baseline: Baseline | null; leftOut: { baseline: Baseline } | null }>,
) {
  const all = figures.flatMap((figure) => [figure.baseline, figure.leftOut?.baseline]).filter((found) => found != null)
  return [...new Map(all.map(({ source }) => [source.key, source])).values()]
}

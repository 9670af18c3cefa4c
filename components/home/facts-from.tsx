import { getTranslations } from 'next-intl/server'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Cited } from './shapes'

type Props = { locale: Locale; records: ReadonlyArray<Cited | null | undefined> }

/** In the rail of a section: the publications behind what it says, each once, with its day. */
export async function FactsFrom({ locale, records }: Props) {
  const t = await getTranslations('home')
  const known = new Map(
    records.flatMap((record) => (record?.source ? [[record.source.titleZh, record.source] as const] : [])),
  )
  return [...known.values()].map((source) => (
    <p key={source.titleZh} className="not-first:mt-2 text-meta">
      {t('factsFrom', { title: pick(locale, source, 'title') })}
      {source.publishedOn && (
        <time dateTime={dayOfColumn(source.publishedOn)} className="block">
          {formatPartial(locale, dayOfColumn(source.publishedOn))}
        </time>
      )}
    </p>
  ))
}

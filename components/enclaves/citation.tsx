import type { ShownSource } from '@/components/enclaves/shown'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

/** A publication: title, author and day, as exact as it is known. */
export function Citation({ locale, source }: { locale: Locale; source: ShownSource }) {
  const title = pick(locale, source, 'title')
  const note = pick(locale, source, 'publishedNote')
  const day = source.publishedOn ? formatPartial(locale, dayOfColumn(source.publishedOn)) : null
  return (
    <cite>
      {source.url ? <a href={source.url}>{title}</a> : title}
      {source.author && (
        <>
          {' · '}
          <span lang="zh-CN">{source.author}</span>
        </>
      )}
      {(note ?? day) && ` · ${note ?? day}`}
    </cite>
  )
}

import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Source = {
  titleZh: string
  titleEn: string
  author: string | null
  publishedOn: Date | null
  publishedNoteZh: string | null
  publishedNoteEn: string | null
  url: string | null
}

/** A publication: title, author and day, as exact as it is known. */
export function Citation({ locale, source }: { locale: Locale; source: Source }) {
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

import { LinkButton } from './button'

type Props = {
  /** What is exported, said to assistive technology. */
  label: string
  words: { xlsx: string; csv: string }
  /** The list by its name, and the query of its address as it is narrowed and sorted now. */
  list: string
  locale: string
  query: string
}

/** Takes the list that stands on the page along, as it is narrowed: two plain links. */
export function ExportMenu({ label, words, list, locale, query }: Props) {
  const href = (format: 'xlsx' | 'csv') =>
    `/api/exports/${list}?${new URLSearchParams([...new URLSearchParams(query), ['format', format], ['locale', locale]])}`
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {(['xlsx', 'csv'] as const).map((format) => (
        <LinkButton key={format} look="quiet" compact href={href(format)} download>
          {words[format]}
        </LinkButton>
      ))}
    </nav>
  )
}

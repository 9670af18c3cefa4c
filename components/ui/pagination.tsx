import { LinkButton } from './button'
import { Icon } from './icon'

type Props = {
  label: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
  /** Where one is, in words: "1–20 of 46". */
  position?: string
}

export function Pagination({ label, previous, next, position }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-3 border-line border-t pt-5">
      {previous && (
        <LinkButton look="secondary" href={previous.href} rel="prev">
          <Icon name="left" />
          {previous.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton look="secondary" href={next.href} rel="next">
          {next.label}
          <Icon name="right" />
        </LinkButton>
      )}
      {position && <p className="tabular text-ink-3 text-table">{position}</p>}
    </nav>
  )
}

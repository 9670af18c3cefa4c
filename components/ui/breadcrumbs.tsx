type Props = { label: string; items: ReadonlyArray<{ label: string; href?: string }> }

/** Where this page lies; the last item is the page itself. */
export function Breadcrumbs({ label, items }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-2 text-ink-3 text-table">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-x-2">
            {item.href ? (
              <a href={item.href} className="inline-block py-0.5 text-ink-2 no-underline hover:underline">
                {item.label}
              </a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
            {index < items.length - 1 && <span aria-hidden="true" className="size-1 shrink-0 bg-line-strong" />}
          </li>
        ))}
      </ol>
    </nav>
  )
}

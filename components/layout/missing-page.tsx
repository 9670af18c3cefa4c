import { LinkButton } from '@/components/ui/button'

/** What is said where no page is, or none for this reader. */
export function MissingPage({
  title,
  body,
  home,
}: {
  title: string
  body: string
  home: { href: string; label: string }
}) {
  return (
    <div className="page py-14 md:py-21">
      <h1 className="text-h1">{title}</h1>
      <p className="mt-5 max-w-prose text-balance text-ink-2 text-lead">{body}</p>
      <p className="mt-7">
        <LinkButton look="secondary" href={home.href}>
          {home.label}
        </LinkButton>
      </p>
    </div>
  )
}

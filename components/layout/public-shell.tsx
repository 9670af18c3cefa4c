import type { ReactNode } from 'react'
import { PublicFooter, type PublicFooterProps } from './public-footer'
import { PublicHeader, type PublicHeaderProps } from './public-header'
import { SkipLink } from './skip-link'

type Props = {
  skip: string
  header: PublicHeaderProps
  footer: PublicFooterProps
  /** Above everything: the words for demonstration data. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame of every public page. */
export function PublicShell({ skip, header, footer, banner, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{skip}</SkipLink>
      {banner}
      <PublicHeader {...header} />
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <PublicFooter {...footer} />
    </div>
  )
}

import type { ReactNode } from 'react'
import { classes } from './classes'

type Props = {
  as?: 'article' | 'div' | 'li' | 'section'
  /** A thin band in a city's colour along the upper edge. */
  edge?: 'host' | 'home' | 'accent' | 'none'
  className?: string
  children: ReactNode
}

const EDGES = { host: 'border-t-host-700', home: 'border-t-home-600', accent: 'border-t-accent-500', none: '' } as const

/** A sheet of the atlas. With a link of class `card-link` inside, the whole sheet is its target. */
export function Card({ as: Element = 'div', edge = 'none', className, children }: Props) {
  return (
    <Element
      className={classes(
        'relative rounded-tile border border-line bg-surface p-5 transition-colors duration-120 has-[.card-link:hover]:border-ink',
        edge !== 'none' && 'border-t-2',
        EDGES[edge],
        className,
      )}
    >
      {children}
    </Element>
  )
}

import { classes } from '@/components/ui/classes'

type Props = {
  /** Pixels; give a class instead where the size depends on the screen. */
  size?: number
  /** Whose ground it is: the host's tile carries the inset lower right, the home city's upper left. */
  hosted?: 'host' | 'home'
  /** Only the drawing of a tile: for empty states. */
  outline?: boolean
  /** Named when it carries meaning; otherwise decoration. */
  title?: string
  className?: string
}

/** 飞地格: a block of one city holding a piece of the other, which is what an enclave is. */
export function EnclaveTile({ size, hosted = 'host', outline, title, className }: Props) {
  const at = hosted === 'host' ? 13 : 3
  const host = hosted === 'host'
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      className={classes('shrink-0', className)}
    >
      {outline ? (
        <rect
          x="0.5"
          y="0.5"
          width="23"
          height="23"
          rx="0.5"
          className="fill-surface stroke-line-strong"
          strokeWidth="0.5"
          strokeDasharray="1.5 1"
        />
      ) : (
        <rect width="24" height="24" rx="1" className={host ? 'fill-tile-host' : 'fill-tile-home'} />
      )}
      <rect
        x={at}
        y={at}
        width="8"
        height="8"
        rx="0.5"
        className={outline ? 'fill-home-600' : host ? 'fill-tile-host-inset' : 'fill-tile-home-inset'}
      />
    </svg>
  )
}

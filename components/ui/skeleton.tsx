import { classes } from './classes'

/** Holds the place of what is loading; `label` is said once to assistive technology. */
export function Skeleton({ lines = 3, label, className }: { lines?: number; label: string; className?: string }) {
  return (
    <div role="status" className={classes('grid gap-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} aria-hidden="true" className="block h-4 animate-pulse rounded-tile bg-sunk last:w-2/3" />
      ))}
    </div>
  )
}

import { EnclaveTile } from '@/components/motif/enclave-tile'
import { classes } from '@/components/ui/classes'

export type BrandProps = { href: string; name: string; note?: string; compact?: boolean; className?: string }

/** Tile and name, the way home. */
export function Brand({ href, name, note, compact, className }: BrandProps) {
  return (
    <a href={href} className={classes('flex items-center gap-3 text-ink no-underline', className)}>
      <EnclaveTile className={compact ? 'size-8' : 'size-9 md:size-11'} />
      <span className="min-w-0">
        <span
          className={classes(
            'block wrap-break-word text-balance font-semibold font-serif',
            compact
              ? 'text-body leading-5'
              : 'text-[1.0625rem] leading-6 max-md:[:lang(en)_&]:text-table max-md:[:lang(en)_&]:leading-5 md:text-h4',
          )}
        >
          {name}
        </span>
        {note && <span className="block text-ink-3 text-meta max-sm:hidden">{note}</span>}
      </span>
    </a>
  )
}

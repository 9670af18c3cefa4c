import { classes } from '@/components/ui/classes'

type Props = { value: string; more: boolean; unit: string | null; huge?: boolean; note?: string }

/** A figure set as type: tabular, with its mark of "at least" and its unit. */
export function BigNumber({ value, more, unit, huge, note }: Props) {
  return (
    <div className={classes(huge && 'lg:border-ink lg:border-s lg:ps-8')}>
      <p
        className={classes(
          'tabular font-medium',
          huge ? 'text-[clamp(5rem,11vw,9.5rem)] leading-[0.9] tracking-[-0.045em]' : 'text-figure tracking-[-0.035em]',
        )}
      >
        {value}
        {more && <span className="ms-0.5 align-top font-normal text-[0.5em] text-accent-700">+</span>}
        {unit && (
          <span className={classes('ms-2 font-normal text-ink-2 tracking-normal', huge ? 'text-h4' : 'text-body')}>
            {unit}
          </span>
        )}
      </p>
      {note && <p className="mt-5 text-ink-3 text-table">{note}</p>}
    </div>
  )
}

import { classes } from '@/components/ui/classes'

type Bar = { key: string; label: string; value: number; text: string; href?: string }

type Props = { label: string; bars: readonly Bar[]; tone?: 'host' | 'home' }

/** Ranked quantities with direct labels: a baseline, no grid. The words carry the value, the bar shows it. */
export function BarList({ label, bars, tone = 'home' }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <ul aria-label={label} className="grid gap-3">
      {bars.map((bar) => (
        <li key={bar.key}>
          <p className="flex items-baseline justify-between gap-4 text-table">
            {bar.href ? (
              <a href={bar.href} className="quiet-link">
                {bar.label}
              </a>
            ) : (
              bar.label
            )}
            <span className="tabular font-medium">{bar.text}</span>
          </p>
          <svg aria-hidden="true" className="mt-1 block h-1.5 w-full">
            <rect width="100%" height="1" y="5" className="fill-line" />
            <rect
              width={`${(100 * bar.value) / most}%`}
              height="6"
              className={classes(tone === 'host' ? 'fill-host-700' : 'fill-home-600')}
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}

import { classes } from './classes'

/** One stroke, 16 px grid. Always beside a word, therefore hidden from assistive technology. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.4v.6',
  info: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 7.25v4M8 4.6v.6',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.5V8l2.5 1.75',
  dash: 'M3.5 8h9',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  right: 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  left: 'M13.5 8h-11M7 3.5 2.5 8 7 12.5',
  out: 'M5 3.5h7.5V11M12.5 3.5l-9 9',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  sort: 'M5 6.25 8 3.25 11 6.25M5 9.75 8 12.75 11 9.75',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM10.5 10.5 14 14',
  display: 'M8 1.75a6.25 6.25 0 1 0 0 12.5ZM8 1.75a6.25 6.25 0 0 1 0 12.5M8 5h5.4M8 8h6.2M8 11h5.4',
  keyboard: 'M1.5 4h13v8.5h-13ZM4 6.75h.5M7 6.75h.5M10 6.75h.5M12 6.75h.5M5 9.75h6',
  eye: 'M1.5 8C3.5 4.8 5.6 3.5 8 3.5S12.5 4.8 14.5 8c-2 3.2-4.1 4.5-6.5 4.5S3.5 11.2 1.5 8ZM8 6.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5Z',
  download: 'M8 2v8.5M4 7l4 4 4-4M2.5 13.75h11',
  lock: 'M3.5 7.25h9v6.5h-9ZM5.25 7.25V5a2.75 2.75 0 0 1 5.5 0v2.25',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className={classes('inline-block size-4 shrink-0 fill-none stroke-current', className)}
      strokeWidth="1.5"
      strokeLinecap="square"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { PatentYear } from '@/lib/domains/patents/queries'
import { PATENT_KINDS } from '@/lib/domains/patents/schema'

const COLUMNS = 24
const PITCH = 10
type Kind = (typeof PATENT_KINDS)[number]

/** One application; its kind is told by its shape as well as by its colour. */
function Mark({ kind, x = 0, y = 0 }: { kind: Kind; x?: number; y?: number }) {
  if (kind === 'INVENTION') return <rect x={x + 1} y={y + 1} width="8" height="8" className="fill-host-700" />
  if (kind === 'UTILITY_MODEL')
    return (
      <rect
        x={x + 1.75}
        y={y + 1.75}
        width="6.5"
        height="6.5"
        className="fill-none stroke-home-700"
        strokeWidth="1.5"
      />
    )
  if (kind === 'DESIGN')
    return <path d={`M${x + 5} ${y + 0.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} className="fill-accent-700" />
  return <circle cx={x + 5} cy={y + 5} r="3.4" className="fill-none stroke-ink-2" strokeWidth="1.8" />
}

/** Applications filed by year, one mark each, with the same numbers as a table; nothing where there are none. */
export async function PatentYears({ locale, years }: { locale: Locale; years: readonly PatentYear[] }) {
  const t = await getTranslations({ locale, namespace: 'patents' })
  if (years.length === 0) return null
  const kinds = PATENT_KINDS.filter((kind) => years.some(({ counts }) => counts[kind] > 0))
  return (
    <div className="grid max-w-168 gap-5">
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-table">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 10 10" className="size-3.5">
              <Mark kind={kind} />
            </svg>
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ol className="grid gap-4 border-ink border-t pt-4">
        {years.map(({ year, counts, total }) => {
          const marks = kinds.flatMap((kind) => Array.from({ length: counts[kind] }, () => kind))
          const rows = Math.ceil(marks.length / COLUMNS)
          return (
            <li key={year} className="grid grid-cols-[3.5rem_minmax(0,1fr)_3rem] items-start gap-x-3">
              <span className="tabular font-medium text-table">{year}</span>
              <svg
                role="img"
                aria-label={t('years.label', { year, total })}
                viewBox={`0 0 ${COLUMNS * PITCH} ${rows * PITCH}`}
                className="mt-0.5 h-auto w-full"
              >
                {marks.map((kind, index) => (
                  <Mark
                    // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a year are alike and never move
                    key={index}
                    kind={kind}
                    x={(index % COLUMNS) * PITCH}
                    y={Math.floor(index / COLUMNS) * PITCH}
                  />
                ))}
              </svg>
              <span aria-hidden="true" className="tabular text-end text-table">
                {total}
              </span>
            </li>
          )
        })}
      </ol>
      <details>
        <summary className="target inline-flex items-center text-link text-table underline">{t('years.table')}</summary>
        <div className="mt-3">
          <DataTable
            id="patent-years"
            caption={t('years.caption')}
            captionHidden
            rows={years}
            rowKey={({ year }) => year}
            columns={[
              { key: 'year', label: t('years.year'), header: true, cell: ({ year }) => year },
              ...kinds.map((kind) => ({
                key: kind,
                label: t(`kind.${kind}`),
                numeric: true,
                cell: ({ counts }: PatentYear) => counts[kind],
              })),
              { key: 'total', label: t('years.total'), numeric: true, cell: ({ total }) => total },
            ]}
          />
        </div>
      </details>
      <p className="text-ink-3 text-meta">{t('years.note', { day: formatPartial(locale, today()) })}</p>
    </div>
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import type { ImportSheet } from '@/lib/domains/imports/queries'

type Line = { key: string; number: number; column: string | null; code: string; cell: string | null }

/** The first rows that became no record, a line for each thing that is wrong; all of them as a file. */
export async function ProblemTable({ locale, record, all }: { locale: Locale; record: ImportSheet; all: number }) {
  const [t, codes] = await Promise.all([getTranslations('imports.problems'), getTranslations('imports.problem')])
  const lines = record.problems.flatMap(({ number, told }): Line[] =>
    told.map(({ column, code, cell }) => ({ key: `${number}-${column}-${code}`, number, column, code, cell })),
  )
  const labelOf = (column: string | null) => record.columns.find(({ key }) => key === column)?.label ?? t('whole')
  const shown = ({ column, code, cell }: Line) => {
    if (code === 'formula') return t('formula')
    if (cell) return <OwnWords>{cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}</OwnWords>
    return column ? t('empty') : ''
  }
  const file = (format: 'xlsx' | 'csv') =>
    `/api/imports/${record.id}/rejected?${new URLSearchParams({ format, locale })}`
  return (
    <div className="grid gap-5">
      <p className="max-w-prose text-ink-2">{t('note')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton look="secondary" compact href={file('xlsx')} download>
          {t('xlsx')}
        </LinkButton>
        <LinkButton look="quiet" compact href={file('csv')} download>
          {t('csv')}
        </LinkButton>
      </div>
      <DataTable
        id="problems"
        caption={t('caption')}
        captionHidden
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { key: 'row', label: t('row'), header: true, numeric: true, cell: ({ number }) => String(number) },
          { key: 'column', label: t('column'), cell: ({ column }) => labelOf(column) },
          { key: 'cell', label: t('cell'), cell: (line) => <span className="wrap-anywhere">{shown(line)}</span> },
          { key: 'what', label: t('what'), cell: ({ code }) => codes(code) },
        ]}
      />
      {all > record.problems.length && (
        <p className="text-ink-2 text-table">{t('more', { shown: record.problems.length, all })}</p>
      )}
    </div>
  )
}

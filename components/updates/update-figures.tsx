import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { FIGURES, type FigureName, figureWords } from '@/components/updates/figures'
import type { Locale } from '@/lib/core/i18n/path'
import type { UpdateRow } from '@/lib/domains/updates/queries'

type Figures = Pick<NonNullable<UpdateRow['figures']>, FigureName>
type Props = { locale: Locale; year: number; figures: Figures; before?: Figures | null }

/** The figures of a year, beside those of the year before where they are known. */
export async function UpdateFigures({ locale, year, figures, before }: Props) {
  const t = await getTranslations('updates')
  const shown = (of: Figures) => (name: FigureName) => figureWords(locale, t, of, name) ?? t('none')
  return (
    <DataTable
      id="figures"
      caption={t('figures')}
      captionHidden
      rows={FIGURES}
      rowKey={(name) => name}
      columns={[
        { key: 'name', label: t('figure'), header: true, cell: (name) => t(`field.${name}`) },
        { key: 'year', label: String(year), numeric: true, cell: shown(figures) },
        ...(before ? [{ key: 'before', label: String(year - 1), numeric: true, cell: shown(before) }] : []),
      ]}
    />
  )
}

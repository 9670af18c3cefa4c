import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Duplicate } from '@/lib/domains/merges/queries'

/** Pairs that may be one company, each with the way to compare them. */
export async function DuplicateTable({ locale, rows }: { locale: Locale; rows: readonly Duplicate[] }) {
  const t = await getTranslations('prospects.merges')
  const side = (one: Duplicate['first']) => (
    <>
      <OwnWords>{pick(locale, one, 'name')}</OwnWords>
      <span className="block text-ink-2 text-meta">
        {t('created', { day: formatPartial(locale, dayOf(one.createdAt)) })} · {one.uscc ?? t('noCode')}
      </span>
    </>
  )
  return (
    <DataTable
      id="duplicates"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'one', label: t('one'), header: true, cell: ({ first }) => side(first) },
        { key: 'other', label: t('other'), cell: ({ second }) => side(second) },
        {
          key: 'compare',
          label: t('compare'),
          cell: ({ first, second }) => (
            <a href={localePath(locale, `/admin/duplicates/compare?one=${first.id}&other=${second.id}`)}>
              {t('compare')}
            </a>
          ),
        },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { InstitutionRow } from '@/lib/domains/institutions/queries'

const COUNTS = [
  ['capabilities', 'capabilities'],
  ['contacts', 'institutionContacts'],
  ['entries', 'institutionEntries'],
  ['cooperations', 'asInstitution'],
] as const

/** The institutions with what the team keeps of each. */
export async function InstitutionTable({ locale, rows }: { locale: Locale; rows: readonly InstitutionRow[] }) {
  const t = await getTranslations('institutions')
  return (
    <DataTable
      id="institutions"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          header: true,
          cell: (row) => (
            <a href={localePath(locale, `/admin/institutions/${row.id}`)}>
              <OwnWords>{pick(locale, row, 'name')}</OwnWords>
            </a>
          ),
        },
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'partnership',
          label: t('list.partnership'),
          cell: ({ partnerships }) =>
            [...new Set(partnerships.map(({ kind }) => t(`partnership.kind.${kind}`)))].join(' · ') || t('list.none'),
        },
        ...COUNTS.map(([key, count]) => ({
          key,
          label: t(`list.${key}`),
          numeric: true,
          cell: ({ _count }: InstitutionRow) => _count[count],
        })),
      ]}
    />
  )
}

/** Nothing in the list: none yet, or none that fits. */
export async function NoInstitution({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = await getTranslations('institutions')
  const action = (to: string, label: string) => (
    <LinkButton look="secondary" href={localePath(locale, to)}>
      {label}
    </LinkButton>
  )
  return filtered ? (
    <EmptyState title={t('noResult.title')} action={action('/admin/institutions', t('filter.clear'))}>
      {t('noResult.body')}
    </EmptyState>
  ) : (
    <EmptyState title={t('empty.title')} action={action('/admin/institutions/new', t('make.link'))}>
      {t('empty.body')}
    </EmptyState>
  )
}

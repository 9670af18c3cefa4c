import { getTranslations } from 'next-intl/server'
import { RoleBadges } from '@/components/accounts/role-badges'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { AccountRow } from '@/lib/domains/accounts/queries'

export async function AccountTable({ locale, rows }: { locale: Locale; rows: readonly AccountRow[] }) {
  const t = await getTranslations('accounts')
  return (
    <DataTable
      id="accounts"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          header: true,
          cell: (row) => <a href={localePath(locale, `/admin/accounts/${row.id}`)}>{row.name}</a>,
        },
        { key: 'email', label: t('list.email'), cell: (row) => row.email },
        {
          key: 'roles',
          label: t('list.roles'),
          cell: (row) => <RoleBadges locale={locale} held={row.memberships} />,
        },
        {
          key: 'status',
          label: t('list.status'),
          cell: (row) => (
            <StatusTag tone={row.status === 'ACTIVE' ? 'ok' : 'plain'}>{t(`status.${row.status}`)}</StatusTag>
          ),
        },
        { key: 'since', label: t('list.since'), cell: (row) => formatMoment(locale, row.createdAt) },
      ]}
    />
  )
}

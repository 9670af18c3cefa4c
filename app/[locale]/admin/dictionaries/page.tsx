import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { listDictionaries } from '@/lib/domains/dictionaries/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('dictionaries')
  return { title: t('title') }
}

export default async function Dictionaries({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const t = await getTranslations('dictionaries')
  const dictionaries = await listDictionaries(actor)
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      {dictionaries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <DataTable
          id="dictionaries"
          caption={t('caption')}
          captionHidden
          rows={dictionaries}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: t('columns.name'),
              header: true,
              cell: (row) => (
                <a href={localePath(locale, `/admin/dictionaries/${row.key}`)}>{pick(locale, row, 'name')}</a>
              ),
            },
            { key: 'key', label: t('columns.key'), cell: (row) => <code className="text-meta">{row.key}</code> },
            { key: 'items', label: t('columns.items'), numeric: true, cell: (row) => row._count.items },
          ]}
        />
      )}
    </>
  )
}

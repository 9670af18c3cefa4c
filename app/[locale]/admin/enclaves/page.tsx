import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { listEnclaves } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('enclaves.admin')
  return { title: t('title') }
}

export default async function Enclaves({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const t = await getTranslations('enclaves.admin')
  const enclaves = await listEnclaves(actor)
  const add = <LinkButton href={localePath(locale, '/admin/enclaves/new')}>{t('add')}</LinkButton>
  const link = (to: string, words: string) => <a href={localePath(locale, to)}>{words}</a>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={enclaves.length > 0 && add} />
      {enclaves.length === 0 ? (
        <EmptyState title={t('none')} action={add}>
          {t('noneBody')}
        </EmptyState>
      ) : (
        <DataTable
          id="enclaves"
          caption={t('caption')}
          captionHidden
          rows={enclaves}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              label: t('columns.name'),
              header: true,
              cell: (row) => link(`/admin/enclaves/${row.id}`, pick(locale, row, 'name')),
            },
            { key: 'place', label: t('columns.place'), cell: (row) => pick(locale, row, 'hostPlace') },
            { key: 'phases', label: t('columns.phases'), numeric: true, cell: (row) => row._count.phases },
            { key: 'slug', label: t('columns.slug'), cell: (row) => link(`/park/${row.slug}`, `/park/${row.slug}`) },
          ]}
        />
      )}
    </>
  )
}

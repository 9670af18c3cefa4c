import { getTranslations } from 'next-intl/server'
import { AgreementStanding } from '@/components/agreements/agreement-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { AgreementRow } from '@/lib/domains/agreements/queries'

/** The agreements that the team keeps. */
export async function AgreementTable({ locale, rows }: { locale: Locale; rows: readonly AgreementRow[] }) {
  const t = await getTranslations('agreements')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: AgreementRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <DataTable
      id="agreements"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/partners/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        ...(several ? [park] : []),
        { key: 'from', label: t('list.from'), cell: ({ validFrom }) => formatPartial(locale, validFrom) },
        {
          key: 'to',
          label: t('list.to'),
          cell: ({ validTo }) => (validTo ? formatPartial(locale, validTo) : t('open')),
        },
        { key: 'listed', label: t('list.listed'), cell: ({ listed }) => t(listed ? 'named' : 'unnamed') },
        { key: 'state', label: t('list.state'), cell: ({ state }) => <AgreementStanding state={state} /> },
      ]}
    />
  )
}

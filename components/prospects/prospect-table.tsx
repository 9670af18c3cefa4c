import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProspectRow } from '@/lib/domains/prospects/queries'

/** Whom the team follows, and who of it. */
export async function ProspectTable({ locale, rows }: { locale: Locale; rows: readonly ProspectRow[] }) {
  const [t, kinds] = await Promise.all([getTranslations('prospects'), getTranslations('visits.kind')])
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: ({ enclave }: ProspectRow) => pick(locale, enclave, 'shortName'),
  }
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  return (
    <DataTable
      id="prospects"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          cell: ({ organisation }) => (
            <a href={localePath(locale, `/admin/prospects/${organisation.id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        ...(several ? [park] : []),
        { key: 'kind', label: t('list.kind'), cell: ({ organisation }) => kinds(organisation.kind) },
        {
          key: 'industry',
          label: t('list.industry'),
          cell: ({ organisation: { industry } }) => (industry ? pick(locale, industry, 'name') : t('none')),
        },
        { key: 'handler', label: t('list.handler'), cell: ({ handler }) => <OwnWords>{handler.name}</OwnWords> },
        {
          key: 'since',
          label: t('list.since'),
          cell: ({ since }) => <span className="whitespace-nowrap">{formatPartial(locale, dayOf(since))}</span>,
        },
      ]}
    />
  )
}

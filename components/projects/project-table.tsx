import { getTranslations } from 'next-intl/server'
import { AgeTag } from '@/components/projects/age-tag'
import { ProjectStatus } from '@/components/projects/project-state'
import { SilenceTag } from '@/components/projects/silence-tag'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectRow } from '@/lib/domains/projects/queries'

/** Projects as the team lists them. */
export async function ProjectTable({ locale, rows }: { locale: Locale; rows: readonly ProjectRow[] }) {
  const t = await getTranslations('projects')
  const none = t('list.none')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: ProjectRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <DataTable
      id="projects"
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'project',
          label: t('list.project'),
          header: true,
          cell: (row) => (
            <a href={localePath(locale, `/admin/projects/${row.id}`)}>
              <OwnWords>{pick(locale, row, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('list.reference'),
          cell: ({ reference }) =>
            reference ? <code className="whitespace-nowrap font-mono">{reference}</code> : none,
        },
        ...(several ? [park] : []),
        {
          key: 'holder',
          label: t('list.holder'),
          cell: ({ holderName }) => (holderName ? <OwnWords>{holderName}</OwnWords> : none),
        },
        {
          key: 'industry',
          label: t('list.industry'),
          cell: ({ industry }) => (industry ? pick(locale, industry, 'name') : none),
        },
        { key: 'origin', label: t('list.origin'), cell: ({ origin }) => (origin ? t(`origin.${origin}`) : none) },
        {
          key: 'readiness',
          label: t('list.readiness'),
          cell: ({ readinessLevel }) =>
            readinessLevel ? (
              <span className="whitespace-nowrap">{t('levelShort', { level: readinessLevel })}</span>
            ) : (
              none
            ),
        },
        {
          key: 'referrals',
          label: t('list.referrals'),
          cell: ({ openReferrals, silentDays }) => (
            <span className="flex flex-wrap items-center gap-2">
              {openReferrals || none}
              <SilenceTag days={silentDays} short />
            </span>
          ),
        },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <ProjectStatus status={status} /> },
        { key: 'age', label: t('list.age'), cell: ({ status, days }) => <AgeTag status={status} days={days} /> },
      ]}
    />
  )
}

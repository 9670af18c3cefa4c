import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectSheet } from '@/lib/domains/projects/queries'

type Landing = ProjectSheet['landings'][number]
const TONES: Record<Landing['status'], Tone> = {
  REPORTED: 'plain',
  PROPOSED: 'accent',
  CONFIRMED: 'home',
  REFUSED: 'plain',
  VOIDED: 'warn',
}

/** The landings of a project, each with the way to it; one that is only reported has no page of its own. */
export async function ProjectLandings({ locale, landings }: { locale: Locale; landings: readonly Landing[] }) {
  const t = await getTranslations('projects.landing')
  if (landings.length === 0) return <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>
  const named = (row: Landing['district']) => (row ? [pick(locale, row, 'name')] : [])
  return (
    <DataTable
      id="project-landings"
      caption={t('caption')}
      captionHidden
      rows={landings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'entity',
          label: t('entity'),
          header: true,
          cell: ({ entityName }) => (entityName ? <OwnWords>{entityName}</OwnWords> : t('unnamed')),
        },
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ id, reference }) =>
            reference ? (
              <a href={localePath(locale, `/admin/landings/${id}`)} className="whitespace-nowrap font-mono">
                {reference}
              </a>
            ) : (
              t('unnamed')
            ),
        },
        {
          key: 'place',
          label: t('place'),
          cell: ({ district, site }) => [...named(district), ...named(site)].join(' · ') || t('unnamed'),
        },
        {
          key: 'registered',
          label: t('registered'),
          cell: ({ registeredOn }) => (registeredOn ? formatPartial(locale, dayOfColumn(registeredOn)) : t('unnamed')),
        },
        {
          key: 'state',
          label: t('state'),
          cell: ({ status }) => <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>,
        },
      ]}
    />
  )
}

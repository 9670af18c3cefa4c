import { getTranslations } from 'next-intl/server'
import { type Amount, formatArea } from '@/components/enclaves/amounts'
import { PhaseStatusTag } from '@/components/enclaves/phase-status'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PhaseState } from '@/lib/domains/enclaves/schema'

type Phase = { id: string; nameZh: string; nameEn: string; status: PhaseState; floorAreaM2: Amount | null }
type Props = { locale: Locale; enclaveId: string; name: string; phases: readonly Phase[] }

/** The phases of an enclave, each a door to its facts, state and rooms. */
export async function PhaseTable({ locale, enclaveId, name, phases }: Props) {
  const t = await getTranslations('enclaves')
  return (
    <section aria-labelledby="phases">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h2 id="phases" className="text-h3">
          {t('admin.phase.title')}
        </h2>
        <LinkButton look="secondary" compact href={localePath(locale, `/admin/enclaves/${enclaveId}/new-phase`)}>
          {t('admin.phase.add')}
        </LinkButton>
      </div>
      {phases.length === 0 ? (
        <p className="border-line border-t py-3 text-ink-2">{t('admin.phase.none')}</p>
      ) : (
        <DataTable
          id="phase-table"
          caption={t('admin.phase.caption', { name })}
          captionHidden
          rows={phases}
          rowKey={(phase) => phase.id}
          columns={[
            {
              key: 'name',
              label: t('admin.columns.name'),
              header: true,
              cell: (phase) => (
                <a href={localePath(locale, `/admin/enclaves/phases/${phase.id}`)}>{pick(locale, phase, 'name')}</a>
              ),
            },
            {
              key: 'status',
              label: t('admin.columns.status'),
              cell: ({ status }) => <PhaseStatusTag status={status}>{t(`status.${status}`)}</PhaseStatusTag>,
            },
            {
              key: 'area',
              label: t('admin.columns.floorArea'),
              numeric: true,
              cell: ({ floorAreaM2 }) => (floorAreaM2 ? formatArea(locale, floorAreaM2) : t('admin.unknown')),
            },
          ]}
        />
      )}
    </section>
  )
}

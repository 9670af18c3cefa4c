import { getTranslations } from 'next-intl/server'
import { formatArea } from '@/components/enclaves/amounts'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { OwnWords } from '@/components/residency/own-words'
import { NoTenancies } from '@/components/tenancies/no-tenancies'
import { periodWords } from '@/components/tenancies/period'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { TenancyRow } from '@/lib/domains/tenancies/queries'
import { TENANCY_STATES, type TenancyFilter, tenancyList } from '@/lib/domains/tenancies/schema'

type Props = Pick<Parameters<typeof ConsoleList<TenancyRow>>[0], 'locale' | 'page' | 'saved'> & { state: TenancyFilter }

/** Tenancies as the team lists them. */
export async function TenancyList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('tenancies')
  const period = await periodWords(locale)
  const several = new Set(page.rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: TenancyRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <ConsoleList
      locale={locale}
      list={tenancyList}
      state={state}
      page={page}
      saved={saved}
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: state.status,
          options: TENANCY_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
      ]}
      name={({ organisation }) => pick(locale, organisation, 'name')}
      open={({ id }) => `/admin/tenancies/${id}`}
      empty={<NoTenancies locale={locale} />}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          sort: 'name',
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/tenancies/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('list.reference'),
          cell: ({ reference }) => <code className="whitespace-nowrap font-mono">{reference}</code>,
        },
        ...(several ? [park] : []),
        { key: 'rooms', label: t('list.rooms'), cell: ({ rooms }) => rooms.map(({ room }) => room.code).join(' · ') },
        {
          key: 'area',
          label: t('list.area'),
          numeric: true,
          cell: ({ rooms }) =>
            formatArea(
              locale,
              rooms.reduce((sum, { room }) => sum + Number(room.areaM2), 0),
            ),
        },
        {
          key: 'period',
          label: t('list.period'),
          sort: 'end',
          cell: ({ startOn, endOn }) => period(startOn, endOn),
        },
        { key: 'state', label: t('list.state'), cell: ({ status }) => <TenancyStatus status={status} /> },
      ]}
    />
  )
}

import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { CounterBuckets } from '@/components/residency/counter-buckets'
import { CounterDue } from '@/components/residency/counter-due'
import { CounterEmpty } from '@/components/residency/counter-empty'
import { CounterState } from '@/components/residency/counter-state'
import { OwnWords } from '@/components/residency/own-words'
import { formatCount } from '@/lib/core/i18n/date'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { QueueRow } from '@/lib/domains/residency/queries'
import { BUCKETS, type Bucket, type QueueFilter, queueList } from '@/lib/domains/residency/schema'

type Props = Pick<Parameters<typeof ConsoleList<QueueRow>>[0], 'locale' | 'page' | 'saved'> & {
  state: QueueFilter & { bucket: Bucket }
  counts: Record<Bucket, number>
}

/** One part of the queue, what is due first first; a search goes through all of it. */
export async function CounterList({ locale, state, page, saved, counts }: Props) {
  const t = await getTranslations('counter')
  const { bucket, q } = state
  const several = new Set(page.rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('column.enclave'),
    cell: (row: QueueRow) => pick(locale, row.enclave, 'shortName'),
  }
  const isElsewhere = BUCKETS.some((other) => counts[other] > 0)
  return (
    <ConsoleList
      locale={locale}
      list={queueList}
      state={state}
      page={page}
      saved={saved}
      words={{
        caption: t(`bucket.${bucket}`),
        label: t('title'),
        apply: t('queue.search'),
        clear: t('queue.clear'),
        more: t('queue.more'),
        none: {
          title: t('noResult.title', { q: q ?? '' }),
          body: t(isElsewhere ? 'noResult.elsewhere' : 'noResult.body'),
        },
      }}
      fields={[{ kind: 'words', name: 'q', label: t('queue.q'), value: q }]}
      unsent={['bucket']}
      name={({ nameZh }) => nameZh}
      open={({ id }) => `/admin/residency/${id}`}
      empty={<CounterEmpty locale={locale} bucket={bucket} counts={counts} />}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          header: true,
          sort: 'name',
          cell: (row) => (
            <a href={localePath(locale, `/admin/residency/${row.id}`)}>
              <OwnWords>{row.nameZh}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('column.reference'),
          cell: (row) => <code className="whitespace-nowrap font-mono">{row.reference}</code>,
        },
        ...(several ? [park] : []),
        { key: 'direction', label: t('column.direction'), cell: (row) => t(`direction.${row.direction ?? 'none'}`) },
        {
          key: 'industry',
          label: t('column.industry'),
          cell: (row) => (row.industry ? pick(locale, row.industry, 'name') : t('none')),
        },
        {
          key: 'area',
          label: t('column.area'),
          sort: 'area',
          numeric: true,
          cell: (row) => (row.areaM2 === null ? t('none') : t('area', { area: formatCount(locale, row.areaM2) })),
        },
        { key: 'state', label: t('column.state'), cell: (row) => <CounterState status={row.status} /> },
        {
          key: 'due',
          label: t('column.due'),
          sort: 'due',
          cell: (row) => <CounterDue locale={locale} record={row} />,
        },
      ]}
    >
      <CounterBuckets locale={locale} counts={counts} current={bucket} q={q} />
    </ConsoleList>
  )
}

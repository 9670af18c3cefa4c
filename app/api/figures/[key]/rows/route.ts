import { record, sheetOf } from '@/components/metrics/row-sheet'
import { today } from '@/lib/core/clock'
import { defineRoute } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { metricOf, metricParams, rowsQuery } from '@/lib/domains/metrics/schema'

const KEPT_NOWHERE = { 'cache-control': 'private, no-store' }

/** The download of a figure's page: exactly the rows that its reader sees there, kept nowhere on the way. */
export const GET = defineRoute({
  query: rowsQuery,
  params: metricParams,
  run: async ({ actor, query: { enclave, from, to, format, locale }, params: { key } }) => {
    const { rows } = await figureRecords(actor, key, { enclaveSlug: enclave, from, to })
    if (format === 'json') return Response.json({ data: rows.map(record) }, { headers: KEPT_NOWHERE })
    return new Response(csv(await sheetOf(rows, metricOf(key)?.records ?? 'landings', locale)), {
      headers: {
        ...KEPT_NOWHERE,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${key}-${today()}.csv"`,
      },
    })
  },
})

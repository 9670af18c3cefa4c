import { record, sheetOf } from '@/components/metrics/row-sheet'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { asJson, asSheet, openData } from '@/lib/core/open-data'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { metricOf, metricParams, rowsQuery } from '@/lib/domains/metrics/schema'

/** The records behind a figure that everyone may see, whoever asks. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: rowsQuery,
  params: metricParams,
  run: async ({ query: { enclave, from, to, format, locale }, params: { key } }) => {
    const { rows } = await figureRecords(visitor, key, { enclaveSlug: enclave, from, to })
    if (format === 'json') return asJson({ data: rows.map(record) })
    return asSheet(`${key}-${today()}.csv`, await sheetOf(rows, metricOf(key)?.records ?? 'landings', locale))
  },
})

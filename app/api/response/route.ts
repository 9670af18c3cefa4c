import { today } from '@/lib/core/clock'
import { refuse } from '@/lib/core/errors'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute, noParams } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'
import { readPeriod } from '@/lib/domains/metrics/schema'
import { type ResponseRow, responseBoard } from '@/lib/domains/responses/queries'
import { boardQuery } from '@/lib/domains/responses/schema'

/** The rows of the response board, one a district, for those who read the board. */
export const GET = defineRoute({
  query: boardQuery,
  params: noParams,
  run: async ({ actor, query: { enclave, locale, ...days } }) => {
    const { period, errors } = readPeriod(days)
    if (Object.keys(errors).length > 0) refuse('invalid_input')
    const { rows } = await responseBoard(actor, { enclaveSlug: enclave, ...period })
    const t = await translatorOf(locale, 'responses')
    const number = (value: number | null) => (value === null ? '' : String(value))
    const cells: [string, (row: ResponseRow) => string][] = [
      [t('column.district'), (row) => (locale === 'en' ? row.nameEn : row.nameZh)],
      [t('column.sent'), ({ sent }) => String(sent)],
      [t('column.within3'), ({ within3 }) => number(within3.inTime)],
      [t('column.due3'), ({ within3 }) => number(within3.due)],
      [t('column.within5'), ({ within5 }) => number(within5.inTime)],
      [t('column.due5'), ({ within5 }) => number(within5.due)],
      [t('column.toAnswer'), ({ toAnswer }) => number(toAnswer)],
      [t('column.toDecision'), ({ toDecision }) => number(toDecision)],
      ...[0, 1, 2].map((rung): [string, (row: ResponseRow) => string] => [
        t(`column.silent${rung}`),
        ({ silent }) => String(silent[rung] ?? 0),
      ]),
    ]
    const sheet = csv([cells.map(([head]) => head), ...rows.map((row) => cells.map(([, cell]) => cell(row)))])
    return new Response(sheet, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="response-${today()}.csv"`,
      },
    })
  },
})

import { updateColumns } from '@/components/updates/update-columns'
import { today } from '@/lib/core/clock'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute, noParams } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'
import { exportUpdates } from '@/lib/domains/updates/queries'
import { updateExport } from '@/lib/domains/updates/schema'

/** The yearly figures of residents for their team: exactly the rows of the list as it is narrowed. */
export const GET = defineRoute({
  query: updateExport,
  params: noParams,
  run: async ({ actor, query: { locale, ...filter } }) => {
    const { rows, year } = await exportUpdates(actor, filter)
    const columns = updateColumns(locale, await translatorOf(locale, 'updates'))
    const sheet = csv([columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))])
    return new Response(sheet, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="updates-${year}-${today()}.csv"`,
      },
    })
  },
})

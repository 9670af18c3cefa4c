import { z } from 'zod'
import { sheetResponse } from '@/lib/core/download'
import { refuse } from '@/lib/core/errors'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute } from '@/lib/core/route'
import { noteRejected } from '@/lib/domains/imports/commands'
import { rejectedRows } from '@/lib/domains/imports/queries'
import { rejectedQuery } from '@/lib/domains/imports/schema'

/** The rows that became no record, as they were typed, with their reasons; that somebody took them along is kept. */
export const GET = defineRoute({
  query: rejectedQuery,
  params: z.object({ id: z.uuid() }),
  run: async ({ actor, params: { id }, query: { format, locale } }) => {
    const { enclaveId, head, rows } = (await rejectedRows(actor, id, locale)) ?? refuse('not_found')
    await noteRejected(actor, { id, enclaveId, rows: rows.length })
    const name = (await translatorOf(locale, 'imports.problems'))('file')
    return sheetResponse([{ name, head, rows }], format, `${name}-${id.slice(-6)}`)
  },
})

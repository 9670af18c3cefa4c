import { sheetResponse } from '@/lib/core/download'
import { refuse } from '@/lib/core/errors'
import { defineRoute, noParams } from '@/lib/core/route'
import { importEnclavesOf } from '@/lib/domains/imports/policy'
import { templateQuery } from '@/lib/domains/imports/schema'
import { templateOf } from '@/lib/domains/sheets/queries'

/** An empty table to fill in, for those who may bring one in. */
export const GET = defineRoute({
  query: templateQuery,
  params: noParams,
  run: async ({ actor, query: { kind, format, locale } }) => {
    if (importEnclavesOf(actor).length === 0) refuse('not_found')
    return sheetResponse(await templateOf(kind, locale), format, `${kind}-template`)
  },
})

import { today } from '@/lib/core/clock'
import { sheetResponse } from '@/lib/core/download'
import { refuse } from '@/lib/core/errors'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute } from '@/lib/core/route'
import { noteExport } from '@/lib/domains/exports/commands'
import { exportedList } from '@/lib/domains/exports/queries'
import { listExport, listExportQuery, MOST_EXPORTED } from '@/lib/domains/exports/schema'

/** Exactly a list of the console as its address narrows it, all pages; that somebody took it along is kept. */
export const GET = defineRoute({
  query: listExportQuery,
  params: listExport,
  run: async ({ actor, params: { list }, query: { format, locale, ...narrowed } }) => {
    const { ids, isCut, ...table } = (await exportedList(actor, list, narrowed, locale)) ?? refuse('not_found')
    await noteExport(actor, { list, format, ids })
    const t = await translatorOf(locale, 'sheets.cut')
    const note = { name: t('title'), head: [t('title')], rows: [[t('body', { most: MOST_EXPORTED })]], widths: [80] }
    const name = `${list}-${today()}${isCut ? `-first-${MOST_EXPORTED}` : ''}`
    return sheetResponse(isCut ? [table, note] : [table], format, name)
  },
})

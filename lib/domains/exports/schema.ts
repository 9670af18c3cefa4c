import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { LOCALES } from '@/lib/core/i18n/path'
import { FORMATS } from '@/lib/domains/sheets/schema'

/** With their own link a person gets what is kept of them. */
export const exportQuery = z.object({ token: tokenForm })

/** The lists that are exported, by the name in their address. */
export const LISTS = ['organisations', 'cooperations', 'visits', 'patents', 'registrations'] as const
export type ListName = (typeof LISTS)[number]
/** Rows of one export; of more the first are given, and the file says so. */
export const MOST_EXPORTED = 10_000

/** Which list; how it is narrowed is read by the list itself, from the same address. */
export const listExport = z.object({ list: z.enum(LISTS) })
export const listExportQuery = z.looseObject({
  format: z.enum(FORMATS).default('xlsx'),
  locale: z.enum(LOCALES).default('zh-CN'),
})

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'

const code = z.string().regex(/^[a-z_]{1,40}$/)

/** Why an upload was refused, from our own words only. @param refused as it stands in the address */
export async function refusalWords(refused: unknown): Promise<string | null> {
  if (refused === undefined) return null
  const [files, errors] = await Promise.all([getTranslations('files.verdict'), getTranslations('errors.code')])
  const known = code.safeParse(refused).data ?? 'invalid_input'
  if (files.has(known)) return files(known)
  return errors.has(known) ? errors(known, { minutes: 10 }) : errors('invalid_input')
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLocale, type Locale } from '@/lib/core/i18n/path'

const FOLDER = join(process.cwd(), 'lib/core/i18n/messages')
type Messages = { [key: string]: string | Messages }
const loaded = new Map<Locale, Promise<Messages>>()

async function load(locale: Locale): Promise<Messages> {
  // It becomes part of a path.
  if (!isLocale(locale)) throw new TypeError('there is no such language')
  const folder = join(FOLDER, locale)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const entries = await Promise.all(
    files.map(async (file) => [file.replace('.json', ''), JSON.parse(await readFile(join(folder, file), 'utf8'))]),
  )
  return Object.fromEntries(entries)
}

/** Every word of a language: one namespace a file, read once a process (each time in development). */
export function messagesOf(locale: Locale, fresh = false): Promise<Messages> {
  const known = loaded.get(locale)
  if (known && !fresh) return known
  const promise = load(locale)
  loaded.set(locale, promise)
  return promise
}

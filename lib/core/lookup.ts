import { searchKey } from '@/lib/core/pinyin'
import { readReference } from '@/lib/core/reference'

const LITERAL = /[\\%_]/g

/** A column that contains what was typed, letter by letter, whatever their case. */
export const containing = (q: string) => ({ contains: q.replace(LITERAL, '\\$&'), mode: 'insensitive' }) as const

/** The keys of a name that contain what was typed, as pinyin or as initials; nothing for signs alone. */
export function sounding(q: string) {
  const key = { contains: searchKey(q) }
  return key.contains ? [{ pinyin: key }, { initials: key }] : []
}

/** A record with a name in both languages, by characters, pinyin or initials. */
export const named = (q: string) => ({ OR: [{ nameZh: containing(q) }, { nameEn: containing(q) }, ...sounding(q)] })

/** A record by its reference, or a part of it, also as people type it: 7kq4m2px0c finds 7KQ-4M2-PX0-C. */
export function referenced(q: string) {
  const reference = readReference(q)
  return [{ reference: containing(q) }, ...(reference ? [{ reference }] : [])]
}

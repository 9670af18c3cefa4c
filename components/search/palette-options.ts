import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Found } from '@/lib/domains/search/queries'

/** A part of the console, with the keys by which it is found. */
export type Section = { href: string; label: string; keys: readonly string[] }
export type Option = { key: string; href: string; title: string; about?: string; reference?: string }
export type Group = { key: string; title: string; options: Option[] }

type Given = {
  locale: Locale
  q: string
  sections: readonly Section[]
  nouns: Record<string, string>
  found: readonly Found[]
  /** The words above the sections. */
  title: string
}

export const foundPath = ({ noun, id }: Found): string => `/admin/${noun}/${id}`

/** Sections whose words or keys contain what was typed; all of them where nothing was. */
export function sectionsNamed<Given extends Section>(sections: readonly Given[], q: string): Given[] {
  const typed = q.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  return sections.filter(({ label, keys }) =>
    [label.toLowerCase().replace(/\s/g, ''), ...keys].some((key) => key.includes(typed)),
  )
}

/** What can be chosen, part by part: records first, since sections are few and known. */
export function optionsOf({ locale, q, sections, nouns, found, title }: Given): Group[] {
  const kinds = [...new Set(found.map(({ noun }) => noun))]
  const records = kinds.map((noun) => ({
    key: noun,
    title: nouns[noun] ?? noun,
    options: found
      .filter((row) => row.noun === noun)
      .map((row) => ({
        key: row.id,
        href: localePath(locale, foundPath(row)),
        title: pick(locale, row, 'name'),
        ...(row.about ? { about: pick(locale, row.about, 'name') } : {}),
        ...(row.reference ? { reference: row.reference } : {}),
      })),
  }))
  const named = sectionsNamed(sections, q).map(({ href, label }) => ({ key: href, href, title: label }))
  return [...records, ...(named.length > 0 ? [{ key: 'sections', title, options: named }] : [])]
}

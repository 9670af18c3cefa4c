export type Entry = { id: string; title: string; updated: Date; link: string; summary: string }
type Feed = { id: string; title: string; author: string; self: string; page: string; language: string; begun: Date }

const MEANT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// XML 1.0 takes no control character but tab and line breaks, not even escaped.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const xml = (text: string) => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => MEANT[sign] ?? '')

/** An Atom feed (RFC 4287) of these entries, the latest first. @param feed begun: when it is updated while it is empty */
export function atom({ id, title, author, self, page, language, begun }: Feed, entries: readonly Entry[]): string {
  const sorted = [...entries].sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1))
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<updated>${(sorted[0]?.updated ?? begun).toISOString()}</updated>`,
    ...sorted.map(
      (entry) =>
        `<entry><id>${xml(entry.id)}</id><title>${xml(entry.title)}</title><updated>${entry.updated.toISOString()}</updated>` +
        `<link rel="alternate" href="${xml(entry.link)}"/><summary>${xml(entry.summary)}</summary></entry>`,
    ),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

import { isId, RecordId } from '@/components/audit/record-id'
import type { AuditWords } from '@/components/audit/words'
import type { AuditRow } from '@/lib/domains/audit/queries'

/** The database keeps no order: where a record came from is told before where it went, and all else after. */
const FIRST = ['from', 'to']
const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)

type Plain = AuditRow['details'][string]

/** What else an entry says, each in a line; what was left empty is left out. */
export function EntryDetails({ details, words }: { details: AuditRow['details']; words: AuditWords }) {
  const told = Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .sort(([a], [b]) => rank(a) - rank(b))
  if (told.length === 0) return null
  return (
    <dl className="grid gap-0.5 text-meta">
      {told.map(([key, value]) => (
        <div key={key} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-3">{words.key(key)}</dt>
          <dd className="min-w-0">
            <DetailValue name={key} value={value} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function DetailValue({ name, value, words }: { name: string; value: Plain; words: AuditWords }) {
  const text = String(value)
  if (isId(text)) return <RecordId id={text} />
  if (name === 'changed') return text.split(', ').map(words.key).join(' · ')
  return <OwnWords>{words.value(typeof value === 'boolean' ? text.toUpperCase() : text)}</OwnWords>
}

/** Names and reasons stay in the language they were written in. */
export const OwnWords = ({ children }: { children: string }) => (
  <span lang={/\p{Script=Han}/u.test(children) ? 'zh-CN' : undefined}>{children}</span>
)

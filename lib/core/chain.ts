import { createHmac } from 'node:crypto'

export type Link = {
  seq: bigint
  at: Date
  actorId: string | null
  actorName: string
  sessionId: string | null
  requestId: string | null
  verb: string
  noun: string
  recordId: string
  enclaveId: string | null
  details: unknown
}

/** JSON with sorted keys, so that what the database returns hashes like what was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

/** The mac of an entry: keyed over the previous entry's mac and every column of this one. */
export function linkMac(key: string, previous: string, link: Link): string {
  const { seq, at, ...rest } = link
  return createHmac('sha256', key)
    .update(
      canonical({
        ...rest,
        seq: seq.toString(),
        at: at.toISOString(),
        previous,
      }),
    )
    .digest('base64url')
}

/** The mac of the chain's end: without the key nobody can shorten the chain and name an earlier end. */
export const headMac = (key: string, seq: bigint, mac: string): string =>
  createHmac('sha256', key).update(`head ${seq} ${mac}`).digest('base64url')

/** Stable codes of expected refusals, with the HTTP status that routes answer. Worded in messages/<locale>/errors.json. */
export const REFUSALS = {
  invalid_input: 400,
  unauthenticated: 401,
  bad_credentials: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 409,
  invalid_transition: 409,
  reason_required: 409,
  incomplete: 409,
  no_reviewer: 409,
  reviews_missing: 409,
  conflict_of_interest: 409,
  answers_missing: 409,
  offer_expired: 409,
  room_taken: 409,
  document_missing: 409,
  consent_missing: 409,
  not_ready: 409,
  too_many_referrals: 409,
  too_many_views: 409,
  before_referral: 409,
  same_side: 409,
  founder_shown: 409,
  last_admin: 409,
  session_missing: 409,
  session_ahead: 409,
  session_registered: 409,
  seats_taken: 409,
  held_early: 409,
  nothing_held: 409,
  registration_closed: 409,
  no_seat: 409,
  number_kind: 409,
  number_taken: 409,
  before_filing: 409,
  merge_bound: 409,
  merge_codes: 409,
  nothing_to_hand_over: 409,
  mapping_faulty: 409,
  nothing_to_commit: 409,
  link_expired: 410,
  too_large: 413,
  file_refused: 415,
  rate_limited: 429,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** An expected "no": shown to the reader in words, never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Record<string, string | number>
  /** Next shows digest to the error page in place of the message, so the code survives the trip. */
  readonly digest: string
  constructor(code: RefusalCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.digest = `refusal:${code}`
  }
  get status(): number {
    return REFUSALS[this.code]
  }
}

/** A code with its parameters, as forms and lists word it: code or code?minutes=15. */
export function codeWords({ code, params }: Refusal): string {
  const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])).toString()
  return query ? `${code}?${query}` : code
}

/** Ends the work with a code. */
export function refuse(code: RefusalCode, params?: Record<string, string | number>): never {
  throw new Refusal(code, params)
}

declare global {
  var enclaveDatabaseFailedAt: number | undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every code found on an error and on what it wraps: Prisma's P-code, the SQLSTATE beneath, Node's E-code. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!isObject(error) || depth > 4) return []
  const own = [error.code, error.originalCode].filter((code) => typeof code === 'string')
  return [...own, ...[error.cause, error.meta, error.driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))]
}

// Not P2039: that is Prisma's word for any fault it has no own code for; the SQLSTATE beneath it tells.
const CONFLICT = ['P2002', 'P2003', '23P01', '23505', '23503']
const STALE = ['P2034', '40001', '40P01']
const INVALID = ['22021', '22P02', '22P05', 'P2000', 'P2007', 'P2020']
const DOWN = [
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  '08006',
]
const DOWN_WORDS =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|Connection terminated|timeout exceeded|server closed the connection|Query read timeout|not queryable|starting up|shutting down|SocketTimeout|DatabaseNotReachable|ConnectionClosed/i

/**
 * Maps what PostgreSQL and Prisma say to a refusal; the codes were measured, see lib/decisions.
 * @returns undefined for anything unexpected, which is thrown on and logged
 */
export function databaseRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const codes = codesOf(error)
  const has = (list: string[]) => codes.some((code) => list.includes(code))
  if (has(['P2025'])) return new Refusal('not_found', {}, error)
  if (has(CONFLICT)) return new Refusal('conflict', {}, error)
  if (has(STALE)) return new Refusal('stale', {}, error)
  if (has(INVALID)) return new Refusal('invalid_input', {}, error)
  // A killed backend is a plain error without a code: only its words tell.
  const words = error instanceof Error ? `${error.name} ${error.message} ${String(error.cause ?? '')}` : ''
  if (has(DOWN) || DOWN_WORDS.test(words) || codes.some((code) => DOWN_WORDS.test(code))) {
    globalThis.enclaveDatabaseFailedAt = performance.now()
    return new Refusal('unavailable', {}, error)
  }
  return undefined
}

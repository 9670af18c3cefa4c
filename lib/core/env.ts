import { z } from 'zod'
import { appRoleUrl } from '@/lib/core/db/role'

const secret = z.string().min(32)
const schema = z.object({
  APP_MODE: z.enum(['local', 'demo', 'production']).default('local'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address to listen on; without https only this machine is served. */
  HOST: z.string().default('127.0.0.1'),
  APP_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  DATA_DIR: z.string().default('.data/local'),
  AUTH_SECRET: secret,
  AUDIT_KEY: secret,
  SEAL_KEY: secret,
  /** The keys before SEAL_KEY, the latest first, with spaces between: what they sealed is still read. */
  SEAL_KEYS_OLD: z
    .string()
    .default('')
    .transform((keys) => keys.split(/\s+/).filter((key) => key !== ''))
    .pipe(z.array(secret)),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('no-reply@localhost'),
  /** Where ClamAV listens: tcp://host:3310 or unix:///path. Without it files are not scanned. */
  CLAMAV_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .transform((url) => new URL(url))
    .optional(),
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = ReturnType<typeof readEnv>

const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]']
const isLoopback = (url: URL) => LOOPBACK.includes(url.hostname)

const SECRETS = ['AUTH_SECRET', 'AUDIT_KEY', 'SEAL_KEY'] as const
// Even 32 random hexadecimal digits hold more kinds of characters; a pattern typed on a keyboard does not.
const FEWEST_CHARACTERS = 8

function refuseWeak(given: Record<(typeof SECRETS)[number], string>): void {
  const weak = SECRETS.filter((name) => new Set(given[name]).size < FEWEST_CHARACTERS)
  if (weak.length > 0) throw new Error(`Too simple to be a secret: ${weak.join(', ')}.`)
  if (new Set(SECRETS.map((name) => given[name])).size < SECRETS.length)
    throw new Error(`The secrets must differ from one another: ${SECRETS.join(', ')}.`)
}

/**
 * The environment contract: every setting the program knows, checked once.
 * @throws Error naming each setting that is missing or wrong, never its value
 */
export function readEnv(source: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is incomplete.\n  ${wrong.join('\n  ')}`)
  }
  const { DATABASE_OWNER_URL, DATABASE_URL, APP_URL, ...rest } = parsed.data
  const appUrl = new URL(APP_URL ?? `http://localhost:${rest.PORT}`)
  if (rest.APP_MODE === 'production' && appUrl.protocol !== 'https:' && !isLoopback(appUrl))
    throw new Error('APP_URL must be https in production.')
  if (rest.APP_MODE === 'production') refuseWeak(rest)
  if (rest.APP_MODE === 'demo' && !(isLoopback(appUrl) && LOOPBACK.includes(rest.HOST)))
    throw new Error('The demonstration set, with its printed accounts, is served on loopback only.')
  const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL
  if (!ownerUrl) throw new Error('DATABASE_URL is missing.')
  // With both given, the operator keeps the two roles; with one, the application's role is derived from the owner's.
  const databaseUrl = DATABASE_OWNER_URL && DATABASE_URL ? DATABASE_URL : appRoleUrl(ownerUrl, rest.SEAL_KEY)
  return {
    ...rest,
    APP_URL: appUrl,
    ownerUrl,
    databaseUrl,
    rolesGiven: Boolean(DATABASE_OWNER_URL && DATABASE_URL),
  }
}

let current: Env | undefined

/** The settings of this process, read at first use so that a build needs none. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

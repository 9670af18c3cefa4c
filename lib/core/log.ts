import pino from 'pino'
import { env } from '@/lib/core/env'

let logger: pino.Logger | undefined

/** The structured log. Secrets and contacts never reach it, whatever object is passed. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    redact: {
      paths: [
        'password',
        'token',
        'email',
        'phone',
        'cookie',
        'authorization',
        '*.password',
        '*.token',
        '*.email',
        '*.phone',
        '*.cookie',
        '*.authorization',
      ],
      censor: '[redacted]',
    },
  })
  return logger
}

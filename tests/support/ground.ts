import { z } from 'zod'

const secrets = z.record(z.enum(['AUTH_SECRET', 'AUDIT_KEY', 'SEAL_KEY']), z.string())

/**
 * Lets the builders write into the portal's own database, for what a journey finds there before it begins. To be called
 * before anything reads the environment.
 */
export function onPortalGround(): void {
  Object.assign(process.env, secrets.parse(JSON.parse(process.env.PORTAL_SECRETS ?? '{}')), {
    DATABASE_OWNER_URL: process.env.PORTAL_DATABASE,
    DATA_DIR: process.env.PORTAL_DATA,
  })
}

import { createHmac } from 'node:crypto'

/** The application's database role: the owner's database, a role that cannot change the logs or any table's shape. */
export function appRole(ownerUrl: string, key: string) {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  // Derived, so that every process that holds the key can connect and nothing more has to be stored.
  const password = createHmac('sha256', key).update(`database role of ${database}`).digest('base64url')
  return { database, name: `${database}_app`, password }
}

/** @returns the owner's connection string with the application's role in place of the owner */
export function appRoleUrl(ownerUrl: string, key: string): string {
  const { name, password } = appRole(ownerUrl, key)
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(name)
  url.password = password
  return url.href
}

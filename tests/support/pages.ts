import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'

/** The administrator whom the first journey creates by the link that the server prints. */
export const ADMINISTRATOR = { name: '林晓', email: 'lin.xiao@example.org', password: 'tea-terrace-lantern-42' }

/** A page whose console stays silent: an error there fails the test. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // The browser reports a 4xx answer itself; the tests assert those where they are due.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
      })
      await use(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Signs in by the form. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/(admin|portal)/)
}

const decode = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))

/** Every mail to an address so far, oldest first, with soft line breaks undone. */
export function mailsTo(email: string): string[] {
  const folder = join(process.env.PORTAL_DATA ?? '', 'mail')
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.eml')) // one that is still being written has another ending and soon another name
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return texts.filter((text) => new RegExp(`^To:.*${email.replaceAll('.', '\\.')}`, 'mi').test(text)).map(decode)
}

/** The link in the newest mail to an address, once the worker has sent it. @param path such as /invitation */
export async function linkTo(email: string, path: string): Promise<string> {
  const pattern = new RegExp(`https?://[^\\s"<>]+${path}\\?token=[\\w-]+`)
  await expect(async () => expect(mailsTo(email).at(-1) ?? '').toMatch(pattern)).toPass({ timeout: 20_000 })
  return mailsTo(email).at(-1)?.match(pattern)?.[0] ?? ''
}

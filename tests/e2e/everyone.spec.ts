import type { Page } from '@playwright/test'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'
import { CONSOLE_PAGES, PUBLIC_PAGES } from '@/tests/support/routes'
import { sideways, violations } from '@/tests/support/violations'

test.describe.configure({ mode: 'parallel' })

const LANGUAGES = ['', '/en'] as const

const inLanguage = (prefix: string, path: string) => (prefix && path === '/' ? prefix : `${prefix}${path}`)

/** A preference as the server writes it on the page, without another request. */
const prefer = (page: Page, name: 'contrast' | 'text', value: string) =>
  page.evaluate(
    ([key = '', given = '']) => {
      document.documentElement.dataset[key] = given
    },
    [name, value],
  )

/** By all rules in the light; in the dark and in high contrast, where nothing but colours differ, by those of colours. */
async function expectNothing(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  expect(await violations(page), path).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await violations(page, 'colours'), `${path} in the dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await prefer(page, 'contrast', 'high')
  expect(await violations(page, 'colours'), `${path} in high contrast`).toEqual([])
}

/** Text outside of what is marked as Chinese. */
const strayChinese = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const parent = node.parentElement
      if (parent?.closest('script, style')) continue
      if (/\p{Script=Han}/u.test(text) && !parent?.closest('[lang^=zh]')) found.push(text.trim())
    }
    return found
  })

for (const path of PUBLIC_PAGES)
  test(`everyone can read ${path}: axe in both languages and every look, a phone, English without Chinese`, async ({
    page,
  }) => {
    for (const prefix of LANGUAGES) {
      await page.setViewportSize({ width: 1280, height: 720 })
      const where = inLanguage(prefix, path)
      await expectNothing(page, where)
      if (prefix) expect(await strayChinese(page), where).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      for (const size of ['100', '150']) {
        await prefer(page, 'text', size)
        expect(await sideways(page), `${where} at text size ${size}`).toBeLessThanOrEqual(0)
      }
    }
  })

for (const prefix of LANGUAGES)
  test(`axe finds nothing on any page of the console: ${prefix || '/'}`, async ({ page }) => {
    test.setTimeout(120_000)
    await signIn(page, ADMINISTRATOR)
    for (const path of CONSOLE_PAGES) await expectNothing(page, inLanguage(prefix, path))
  })

test('display preferences are kept and rendered by the server, with scripts off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/figures')
  await page.locator('summary', { hasText: '显示' }).first().click()
  await page.locator('input[name=theme][value=dark]').first().check({ force: true })
  await page.locator('input[name=text][value="125"]').first().check({ force: true })
  await page.locator('input[name=contrast][value=high]').first().check({ force: true })
  await page.locator('form[action="/api/preferences"] button').first().click()
  await expect(page).toHaveURL(/\/figures$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-text', '125')
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
  await context.close()
})

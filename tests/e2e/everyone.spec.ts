import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'
import { CONSOLE_PAGES, PUBLIC_PAGES } from '@/tests/support/routes'

const LANGUAGES = ['', '/en'] as const
const LOOKS = [
  { name: 'light', scheme: 'light', display: 'system.100.normal.reduced.normal' },
  { name: 'dark', scheme: 'dark', display: 'system.100.normal.reduced.normal' },
  { name: 'high contrast', scheme: 'light', display: 'system.100.high.reduced.normal' },
] as const

const inLanguage = (prefix: string, path: string) => (prefix && path === '/' ? prefix : `${prefix}${path}`)

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
}

for (const { name, scheme, display } of LOOKS) {
  test(`axe finds nothing on any public page, in both languages: ${name}`, async ({ page, context, baseURL }) => {
    test.setTimeout(240_000)
    await context.addCookies([{ name: 'display', value: display, url: baseURL ?? '' }])
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const prefix of LANGUAGES)
      for (const path of PUBLIC_PAGES) {
        await page.goto(inLanguage(prefix, path))
        expect(await violations(page), `${prefix}${path} ${name}`).toEqual([])
      }
  })

  test(`axe finds nothing on any page of the console, in both languages: ${name}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    await context.addCookies([{ name: 'display', value: display, url: baseURL ?? '' }])
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await signIn(page, ADMINISTRATOR)
    for (const prefix of LANGUAGES)
      for (const path of CONSOLE_PAGES) {
        await page.goto(inLanguage(prefix, path))
        expect(await violations(page), `${prefix}${path} ${name}`).toEqual([])
      }
  })
}

test('no page scrolls sideways on a phone of 360 pixels, nor at text size 150', async ({ page, context, baseURL }) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const display of ['system.100.normal.reduced.normal', 'system.150.normal.reduced.normal']) {
    await context.addCookies([{ name: 'display', value: display, url: baseURL ?? '' }])
    for (const prefix of LANGUAGES)
      for (const path of PUBLIC_PAGES) {
        await page.goto(inLanguage(prefix, path))
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, `${prefix}${path} ${display}`).toBeLessThanOrEqual(0)
      }
  }
})

test('English pages show no Chinese but in what is marked as Chinese', async ({ page }) => {
  test.setTimeout(120_000)
  for (const path of PUBLIC_PAGES) {
    await page.goto(inLanguage('/en', path))
    const stray = await page.evaluate(() => {
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
    expect(stray, path).toEqual([])
  }
})

test('display preferences are kept and rendered by the server, with scripts off', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/figures')
  await page.locator('summary', { hasText: '显示' }).first().click()
  await page.locator('input[name=theme][value=dark]').first().check({ force: true })
  await page.locator('input[name=text][value="125"]').first().check({ force: true })
  await page.locator('form[action="/api/preferences"] button').first().click()
  await expect(page).toHaveURL(/\/figures$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-text', '125')
  await context.close()
})

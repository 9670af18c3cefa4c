import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'
import { CONSOLE_PAGES, PUBLIC_PAGES } from '@/tests/support/routes'
import { violations } from '@/tests/support/violations'

const LANGUAGES = ['', '/en'] as const
const LOOKS = [
  { name: 'light', scheme: 'light', display: 'system.100.normal.reduced.normal' },
  { name: 'dark', scheme: 'dark', display: 'system.100.normal.reduced.normal' },
  { name: 'high contrast', scheme: 'light', display: 'system.100.high.reduced.normal' },
] as const

const inLanguage = (prefix: string, path: string) => (prefix && path === '/' ? prefix : `${prefix}${path}`)

/** Where a look differs in nothing but its colours, they alone are looked at anew. */
const rulesOf = (name: string) => (name === 'light' ? 'all' : 'colours')

for (const { name, scheme, display } of LOOKS)
  test.describe(`axe, ${name}`, () => {
    test.use({ colorScheme: scheme, reducedMotion: 'reduce' })
    test.beforeEach(({ context, baseURL }) =>
      context.addCookies([{ name: 'display', value: display, url: baseURL ?? '' }]),
    )

    for (const path of PUBLIC_PAGES)
      test(`finds nothing on ${path}, in both languages`, async ({ page }) => {
        for (const prefix of LANGUAGES) {
          await page.goto(inLanguage(prefix, path))
          expect(await violations(page, rulesOf(name)), prefix || 'zh').toEqual([])
        }
      })

    for (const prefix of LANGUAGES)
      test(`finds nothing on any page of the console: ${prefix || '/'}`, async ({ page }) => {
        test.setTimeout(120_000)
        await signIn(page, ADMINISTRATOR)
        for (const path of CONSOLE_PAGES) {
          await page.goto(inLanguage(prefix, path))
          expect(await violations(page, rulesOf(name)), path).toEqual([])
        }
      })
  })

for (const size of [100, 150])
  for (const prefix of LANGUAGES)
    test(`no page scrolls sideways on a phone of 360 pixels at text size ${size}: ${prefix || '/'}`, async ({
      page,
      context,
      baseURL,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      const value = `system.${size}.normal.reduced.normal`
      await context.addCookies([{ name: 'display', value, url: baseURL ?? '' }])
      for (const path of PUBLIC_PAGES) {
        await page.goto(inLanguage(prefix, path))
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, path).toBeLessThanOrEqual(0)
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

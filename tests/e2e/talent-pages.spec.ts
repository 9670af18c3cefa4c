import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aTalentGround } from '@/tests/support/talent/ground'
import { violations } from '@/tests/support/violations'

/** In Chinese on a wide screen and in English on a phone in the dark, with all that is folded opened. */
async function lookedAt(pages: readonly [Page, string][]): Promise<void> {
  for (const [page, path] of pages)
    for (const [width, colorScheme, prefix] of [
      [1440, 'light', ''],
      [390, 'dark', '/en'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      const where = `${prefix}${path} ${width}`
      expect((await page.goto(`${prefix}${path}`))?.status(), where).toBe(200)
      await page.locator('main details').evaluateAll((folded) => {
        for (const one of folded) one.setAttribute('open', '')
      })
      expect(await violations(page), where).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, where).toBeLessThanOrEqual(0)
    }
}

test('the pages of talent pass axe in both languages, and fit a phone', async ({ browser }) => {
  test.setTimeout(300_000)
  const ground = await aTalentGround('戊')
  const { needId, tokens } = ground
  const [ops, company, empty] = [
    await pageOf(browser, ground.ops),
    await pageOf(browser, ground.company),
    await pageOf(browser, ground.empty),
  ]
  const [partner, idle] = [await pageOf(browser, ground.partner), await pageOf(browser, ground.idle)]
  const visitor = await (await browser.newContext()).newPage()
  const pages: [Page, string][] = [
    [ops, '/admin/talent'],
    [ops, '/admin/talent?q=nothing-like-it'],
    [ops, `/admin/talent/${needId}`],
    [company, '/portal/talent'],
    [company, '/portal/talent/new'],
    [company, `/portal/talent/${needId}`],
    [company, `/portal/talent/${needId}/edit`],
    [empty, '/portal/talent'],
    [partner, '/desk/talent'],
    [partner, `/desk/talent/${needId}`],
    [idle, '/desk/talent'],
    [visitor, '/talent'],
    [visitor, '/figures/highLevelTalentsIntroduced'],
    ...Object.values(tokens).map((token): [Page, string] => [visitor, `/candidate?token=${token}`]),
    [visitor, '/candidate?token=none'],
    [visitor, '/candidate?done=erased'],
  ]
  await lookedAt(pages)
  for (const path of [`/portal/talent/${needId}`, `/desk/talent/${needId}`, `/admin/talent/${needId}`])
    expect((await idle.goto(path))?.status(), path).toBe(404)
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@/tests/support/pages'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that a change of colours alone can break. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page, by all its rules or by those of colours alone; each with the first places where it is. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations: found } = await (rules === 'all' ? axe.withTags(STANDARDS) : axe.withRules(COLOURS)).analyze()
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '))
    return `${id}: ${places.join(' | ')}`
  })
}

/** Pages as those see them who are signed in there: at both widths, light and dark, in both languages. */
export async function serveEveryone(pages: readonly (readonly [page: Page, path: string])[]): Promise<void> {
  for (const [page, path] of pages)
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const)
      for (const prefix of ['', '/en']) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        const where = `${prefix}${path} ${width}`
        expect((await page.goto(`${prefix}${path}`))?.status(), where).toBe(200)
        expect(await violations(page), where).toEqual([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, where).toBeLessThanOrEqual(0)
      }
}

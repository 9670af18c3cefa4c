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

/** How far the page can be pushed sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/**
 * Pages as those see them who are signed in there, with all that is folded opened: in Chinese on a wide screen by all
 * rules, in the dark by those of colours, and on a phone by its width; in English on a phone in the dark by all rules.
 */
export async function serveEveryone(pages: readonly (readonly [page: Page, path: string])[]): Promise<void> {
  for (const [page, path] of pages) {
    await look(page, path, 1440, 'light')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await violations(page, 'colours'), `${path} in the dark`).toEqual([])
    await page.setViewportSize({ width: 390, height: 900 })
    expect(await sideways(page), `${path} on a phone`).toBeLessThanOrEqual(0)
    await look(page, `/en${path}`, 390, 'dark')
  }
}

async function look(page: Page, path: string, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  expect((await page.goto(path))?.status(), path).toBe(200)
  await page.locator('main details').evaluateAll((folded) => {
    for (const one of folded) one.setAttribute('open', '')
  })
  expect(await violations(page), path).toEqual([])
  expect(await sideways(page), path).toBeLessThanOrEqual(0)
}

import type { Page } from '@playwright/test'
import { expect } from '@/tests/support/pages'

const MOST = 80

/** The pages that somebody can open by going from link to link, with all that is sent of them. @param doors where they begin */
async function pagesFrom(page: Page, doors: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...doors]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBeLessThan(500)
    const html = await answer.text()
    seen.set(path, html)
    expect(seen.size, `pages below ${doors}`).toBeLessThan(MOST)
    const links = [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    waiting.push(...links.filter((link) => doors.some((door) => link.startsWith(door))))
  }
  return seen
}

/** Nothing of these stands on any page that somebody can open. @param must paths that are among them */
export async function expectNowhere(page: Page, doors: readonly string[], marks: readonly string[], must: string) {
  const pages = await pagesFrom(page, doors)
  expect([...pages.keys()]).toContain(must)
  for (const [path, html] of pages) for (const mark of marks) expect(html.includes(mark), `${mark} ${path}`).toBe(false)
}

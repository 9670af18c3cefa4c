import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { factsFile } from '@/prisma/seed/schema'
import { expect, test } from '@/tests/support/pages'

const facts = factsFile.parse(JSON.parse(readFileSync('prisma/seed/facts.json', 'utf8')))
const { figures, source } = facts.publishedFigures
const LANGUAGES = [
  { language: 'zh-CN', prefix: '', home: '/' },
  { language: 'en', prefix: '/en', home: '/en' },
] as const
type Language = (typeof LANGUAGES)[number]

const worded = (value: number, exact: boolean) => `${new Intl.NumberFormat('en').format(value)}${exact ? '' : '+'}`
const residents = (direction: string) =>
  facts.organisations.filter((firm) => firm.statedResident && firm.direction === direction)

/** The item of a figure, found by the link that opens it. */
const figure = (page: Page, prefix: string, key: string) =>
  page.locator('main li').filter({ has: page.locator(`a[href="${prefix}/figures/${key}"]`) })

async function seesEveryFigure(page: Page, { language, prefix }: Language) {
  const stated = facts.sources[source]
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' })
  expect(figures).toHaveLength(9)
  for (const { key, value, exact } of figures) {
    const item = figure(page, prefix, key)
    await expect(item, key).toBeVisible()
    await expect(item.locator('p').first(), key).toHaveText(
      new RegExp(`^${worded(value, exact).replace('+', '\\+')}\\D*$`),
    )
    await expect(item, key).toContainText(day.format(new Date(stated?.publishedOn ?? '')))
  }
  const title = language === 'en' ? stated?.titleEn : stated?.titleZh
  await expect(page.getByText(title ?? '').first()).toBeVisible()
}

for (const shown of LANGUAGES)
  test(`the home page shows the nine published figures with their source and day: ${shown.language}`, async ({
    page,
  }) => {
    await page.goto(shown.home)
    await seesEveryFigure(page, shown)
  })

for (const { key, value, exact } of figures)
  test(`the figure ${key} opens its own page, which shows the same number`, async ({ page }) => {
    await page.goto('/')
    await page.locator(`main li a[href="/figures/${key}"]`).click()
    await expect(page).toHaveURL(new RegExp(`/figures/${key}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main')).toContainText(worded(value, exact))
  })

test('the map counts the named projects of each district, and says how many have none', async ({ page }) => {
  await page.goto('/')
  const landings = facts.organisations.flatMap(({ landing }) => landing ?? [])
  const placed = new Map<string, number>()
  for (const { districtZh } of landings) if (districtZh) placed.set(districtZh, (placed.get(districtZh) ?? 0) + 1)
  const map = page.locator('main figure').first()
  await map.locator('summary').click()
  await expect(map.locator('tbody tr')).toHaveCount(placed.size)
  for (const [district, count] of placed)
    await expect(map.locator('tr', { hasText: district.slice(0, -1) }).locator('td')).toHaveText(String(count))
  await expect(map.locator('figcaption')).toContainText(
    String(landings.length - [...placed.values()].reduce((sum, count) => sum + count, 0)),
  )
})

test('both directions name their residents, and each name and count leads to the directory', async ({ page }) => {
  for (const direction of ['GOING_OUT', 'BRINGING_IN']) {
    await page.goto('/')
    const count = page.locator(`main a[href="/tenants?direction=${direction}"]`)
    await expect(count).toContainText(String(residents(direction).length))
    const plate = page.locator('main section').filter({ has: page.locator(`#direction-${direction}`) })
    for (const { nameZh } of residents(direction)) await expect(plate.getByRole('link', { name: nameZh })).toBeVisible()
    await count.click()
    await expect(page).toHaveURL(new RegExp(`direction=${direction}`))
  }
})

test('the three stations each show a firm whose profile opens', async ({ page }) => {
  await page.goto('/')
  const firms = page.locator('main ol > li').locator('a[href^="/tenants/"]')
  await expect(firms).toHaveCount(3)
  const addresses = await firms.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(new Set(addresses).size).toBe(3)
  for (const address of addresses) expect((await page.goto(address))?.status(), address).toBe(200)
})

for (const { language, home } of LANGUAGES)
  test(`the home page fits a phone of 360 pixels: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(home)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  })

test('without scripts the home page says the same, and its map opens as a table', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/')
  await seesEveryFigure(page, LANGUAGES[0])
  await page.locator('main figure summary').first().click()
  await expect(page.locator('main figure table').first()).toBeVisible()
  await context.close()
})

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { facts, landed } from '@/tests/support/facts'
import { expect, test } from '@/tests/support/pages'

const districts = new Set(landed.flatMap(({ landing }) => landing?.districtZh ?? []))
const divisions = facts.wenzhouDivisions.items
const inDistrict = (zh: string) => landed.filter(({ landing }) => landing?.districtZh === zh)

const table = (page: Page) => page.locator('#list table')
const names = (page: Page) => table(page).locator('tbody th').allInnerTexts()

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split('\r\n')
  expect(lines.pop()).toBe('')
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)]
  return lines.map((line) => cells(line).map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain))
}

for (const { prefix, name, title, unstated } of [
  { prefix: '', name: 'nameZh', title: 'titleZh', unstated: '未说明' },
  { prefix: '/en', name: 'nameEn', title: 'titleEn', unstated: 'not stated' },
] as const)
  test.describe(`transfers: ${prefix || '/'}`, () => {
    test('the sentence counts what sources report and both sides confirmed, in how many districts', async ({
      page,
    }) => {
      await page.goto(`${prefix}/transfers`)
      const counts = await page.locator('main h1 + div strong').allInnerTexts()
      expect(counts.slice(0, 3)).toEqual([String(landed.length), '0', String(districts.size)])
      expect((await names(page)).sort()).toEqual(landed.map((fact) => fact[name]).sort())
    })

    test('the drawing opens as a table with the same numbers on both sides', async ({ page }) => {
      await page.goto(`${prefix}/transfers`)
      const flow = page.locator('main figure').first()
      await flow.locator('summary').click()
      const rows = await flow.locator('tbody tr').all()
      const told = await Promise.all(rows.map((row) => row.locator('td, th').allInnerTexts()))
      const sum = (stretch: string) =>
        told.filter(([own]) => own === stretch).reduce((total, [, , count]) => total + Number(count), 0)
      for (const stretch of new Set(told.map(([own = '']) => own))) expect(sum(stretch)).toBe(landed.length)
      for (const zh of districts) {
        const division = divisions.find((item) => item.zh === zh)
        const row = told.find(([, place]) => place === (prefix ? division?.en : zh))
        expect(row?.[2], zh).toBe(String(inDistrict(zh).length))
      }
    })

    test('the download holds the rows of the table, cell for cell, also narrowed', async ({ page }) => {
      await page.goto(`${prefix}/transfers?industry=LIFE_HEALTH&sort=project`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('main a[href*="/api/v1/transfers"]').click(),
      ])
      const [head = [], ...lines] = readCsv(readFileSync(await download.path(), 'utf8'))
      const rows = await table(page).locator('tbody tr').all()
      const shown = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
      expect(shown).toHaveLength(landed.filter(({ industry }) => industry === 'LIFE_HEALTH').length)
      expect(head).toHaveLength(shown[0]?.length ?? 0)
      expect(lines.map((line) => line.map((cell) => cell || unstated))).toEqual(shown)
    })

    test('a project opens with its three stations and the source that states it', async ({ page }) => {
      const [first] = landed.filter(({ landing }) => landing?.siteZh && landing.districtZh)
      if (!first) throw new Error('no landing with a site')
      await page.goto(`${prefix}/transfers`)
      await table(page).getByRole('link', { name: first[name] }).click()
      await expect(page).toHaveURL(new RegExp(`${prefix}/transfers/${first.key}$`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(first[name])
      await expect(page.locator('main ol > li').filter({ has: page.locator('svg') })).not.toHaveCount(0)
      await expect(page.locator('main cite')).toHaveText(facts.sources[first.source]?.[title] ?? '')
      for (const fact of prefix ? first.factsEn : first.factsZh) await expect(page.locator('main')).toContainText(fact)
    })
  })

for (const javaScriptEnabled of [true, false])
  test.describe(`the list, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a tile of the map shows the projects of its district', async ({ page }) => {
      for (const zh of districts) {
        await page.goto('/transfers')
        await page
          .getByRole('link', { name: new RegExp(`^${zh}：`) })
          .first()
          .click()
        await expect(page).toHaveURL(/district=\d{6}/)
        expect((await names(page)).sort()).toEqual(
          inDistrict(zh)
            .map(({ nameZh }) => nameZh)
            .sort(),
        )
      }
    })

    test('the form narrows, and nothing found leads back to all', async ({ page }) => {
      await page.goto('/transfers')
      await page.locator('#filter-industry').selectOption('NEW_ENERGY')
      await page.locator('#list form button[type=submit]').click()
      await expect(page).toHaveURL(/industry=NEW_ENERGY/)
      expect(await names(page)).toEqual(
        landed.filter(({ industry }) => industry === 'NEW_ENERGY').map((one) => one.nameZh),
      )
      await page.goto('/transfers?industry=NEW_ENERGY&stage=IN_PRODUCTION')
      await expect(table(page)).toHaveCount(0)
      await page.getByRole('link', { name: '查看全部项目' }).click()
      expect(await names(page)).toHaveLength(landed.length)
    })

    test('a column sorts one way and back by plain links', async ({ page }) => {
      await page.goto('/transfers')
      const head = table(page).locator('thead th').filter({ hasText: '落地区县' })
      await head.getByRole('link').click()
      await expect(page).toHaveURL(/sort=district&order=asc/)
      await expect(head).toHaveAttribute('aria-sort', 'ascending')
      const first = await names(page)
      await head.getByRole('link').click()
      await expect(head).toHaveAttribute('aria-sort', 'descending')
      expect(await names(page)).not.toEqual(first)
      expect((await names(page)).sort()).toEqual(first.sort())
    })

    test('the other direction says what it means and leads to the firms that went out, and back', async ({ page }) => {
      await page.goto('/transfers')
      await page.getByRole('link', { name: /^走出去/ }).click()
      await expect(page).toHaveURL(/direction=GOING_OUT/)
      await expect(table(page)).toHaveCount(0)
      await expect(page.locator('main a[href="/tenants?direction=GOING_OUT"]')).toBeVisible()
      await page.getByRole('link', { name: /^引进来/ }).click()
      expect(await names(page)).toHaveLength(landed.length)
    })
  })

test('the figure leads to the projects, and the projects to the figure', async ({ page }) => {
  await page.goto('/transfers')
  await page.locator('main a[href="/figures/projectsLandedInWenzhou"]').click()
  await page.locator('main table a[href^="/transfers/"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await page.goto('/transfers/nobody'))?.status()).toBe(404)
})

for (const prefix of ['', '/en'])
  test(`the page fits a phone of 360 pixels: ${prefix || '/'}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${prefix}/transfers`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
  })

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { facts, figureSource, landed, worded } from '@/tests/support/facts'
import { expect, test } from '@/tests/support/pages'

const KEY = 'projectsLandedInWenzhou'
const LANGUAGES = [
  {
    language: 'zh-CN',
    prefix: '',
    name: 'nameZh',
    title: figureSource.titleZh,
    day: '2023年8月17日',
    sum: '14 = 7 个在此列名 + 7 个仅见报道，未逐一列名',
    unnamed: '其余 7 个仅见报道，报道未逐一列名',
    noEnd: /14 个的截止日不明，只属于全部时间/,
    wrongDate: /请按 .* 的格式填写日期/,
    wrongOrder: /止日不能早于起日/,
    unstated: '未说明',
    prefixOfTitle: /^错误：/,
  },
  {
    language: 'en',
    prefix: '/en',
    name: 'nameEn',
    title: figureSource.titleEn,
    day: '17 August 2023',
    sum: '14 = 7 named here + 7 reported, not itemised',
    unnamed: 'The other 7 projects were reported without being named',
    noEnd: /14 projects have no known last day\. They belong to all time only/,
    wrongDate: /Give the date as/,
    wrongOrder: /cannot be before the first/,
    unstated: 'not stated',
    prefixOfTitle: /^Error: /,
  },
] as const

const records = (page: Page) => page.locator('main table').first()
const typed = (page: Page, name: 'from' | 'to') => page.locator(`main form input[name=${name}]`)
const show = (page: Page) => page.locator('main form button[type=submit]').click()

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split('\r\n')
  expect(lines.pop()).toBe('')
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)]
  return lines.map((line) => cells(line).map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain))
}

async function tableOf(page: Page): Promise<string[][]> {
  const rows = await records(page).locator('tr').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
}

for (const { language, prefix, name, title, day, ...words } of LANGUAGES)
  test.describe(`figures: ${language}`, () => {
    test('the page shows the nine figures, each with its source and its day', async ({ page }) => {
      await page.goto(`${prefix}/figures`)
      expect(facts.publishedFigures.figures).toHaveLength(9)
      for (const figure of facts.publishedFigures.figures) {
        const item = page.locator('main li').filter({ has: page.locator(`a[href="${prefix}/figures/${figure.key}"]`) })
        await expect(item.locator('p').first(), figure.key).toHaveText(
          new RegExp(`^${worded(figure).replace('+', '\\+')}\\D*$`),
        )
        await expect(item, figure.key).toContainText(title)
        await expect(item, figure.key).toContainText(day)
      }
    })

    test('the landed projects open to the seven that are named, and say how many are reported only', async ({
      page,
    }) => {
      await page.goto(`${prefix}/figures`)
      await page.locator(`main a[href="${prefix}/figures/${KEY}"]`).click()
      await expect(page).toHaveURL(new RegExp(`${prefix}/figures/${KEY}$`))
      const named = await records(page).locator('tbody th').allInnerTexts()
      expect(named.sort()).toEqual(landed.map((fact) => fact[name]).sort())
      await expect(page.getByText(words.sum, { exact: true })).toBeVisible()
      const note = page.locator('main p', { hasText: words.unnamed })
      await expect(note).toBeVisible()
      await expect(note.locator('cite')).toContainText(title)
      await expect(page.locator('#source')).toContainText(day)
    })

    test('a period, given by the form, says why the report takes no part in it', async ({ page }) => {
      await page.goto(`${prefix}/figures/${KEY}`)
      await typed(page, 'from').fill('2020-01-01')
      await typed(page, 'to').fill('2020-12-31')
      await show(page)
      await expect(page).toHaveURL(/from=2020-01-01&to=2020-12-31/)
      await expect(page.getByText(words.noEnd)).toBeVisible()
      await expect(page.locator('main table')).toHaveCount(0)
      await expect(typed(page, 'from')).toHaveValue('2020-01-01')
      await expect(typed(page, 'to')).toHaveValue('2020-12-31')
      await page.locator(`main form a[href="${prefix}/figures/${KEY}"]`).click()
      await expect(page.getByText(words.sum, { exact: true })).toBeVisible()
      await expect(page.getByText(words.noEnd)).toHaveCount(0)
    })

    for (const path of ['/figures', `/figures/${KEY}`])
      test(`${path} keeps a wrong date as it was typed, and says so at its field`, async ({ page }) => {
        const described = (field: 'from' | 'to') => typed(page, field).getAttribute('aria-describedby')
        await page.goto(`${prefix}${path}?from=2020-13-01&to=2020-12-31`)
        await expect(page).toHaveTitle(words.prefixOfTitle)
        await expect(typed(page, 'from')).toHaveValue('2020-13-01')
        await expect(typed(page, 'from')).toHaveAttribute('aria-invalid', 'true')
        await expect(page.locator(`[id="${await described('from')}"]`)).toHaveText(words.wrongDate)
        await expect(typed(page, 'to')).toHaveValue('2020-12-31')
        await expect(typed(page, 'to')).not.toHaveAttribute('aria-invalid')

        await typed(page, 'from').fill('2021-01-01')
        await show(page)
        await expect(typed(page, 'to')).toHaveAttribute('aria-invalid', 'true')
        await expect(page.locator(`[id="${await described('to')}"]`)).toHaveText(words.wrongOrder)
        await expect(typed(page, 'from')).toHaveValue('2021-01-01')
        await expect(typed(page, 'to')).toHaveValue('2020-12-31')

        await typed(page, 'to').fill('2021-12-31')
        await show(page)
        await expect(page.locator('main [aria-invalid]')).toHaveCount(0)
        await expect(page).not.toHaveTitle(words.prefixOfTitle)
      })

    test('the download holds the rows of the table, cell for cell', async ({ page }) => {
      await page.goto(`${prefix}/figures/${KEY}`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`main a[href*="/api/figures/${KEY}/rows"]`).click(),
      ])
      const [head = [], ...lines] = readCsv(readFileSync(await download.path(), 'utf8'))
      const [labels = [], ...rows] = await tableOf(page)
      expect(rows).toHaveLength(landed.length)
      const columns = labels.map((label) => head.indexOf(label))
      expect(Math.min(...columns)).toBeGreaterThanOrEqual(0)
      const shown = (cell: string) => (cell === '' ? words.unstated : cell)
      expect(lines.map((line) => columns.map((column) => shown(line[column] ?? '')))).toEqual(rows)
    })
  })

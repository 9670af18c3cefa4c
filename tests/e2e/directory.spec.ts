import type { Page } from '@playwright/test'
import { facts, residents } from '@/tests/support/facts'
import { expect, test } from '@/tests/support/pages'

// By hand.
const SPELLINGS = [
  { slug: 'huangneng', characters: '煌能', pinyin: 'huangneng', initials: 'hnxny' },
  { slug: 'niudun', characters: '纽顿', pinyin: 'niudun', initials: 'ndlt' },
  { slug: 'huayuan', characters: '华远', pinyin: 'huayuan', initials: 'hyqc' },
  { slug: 'yineng', characters: '益能', pinyin: 'yineng', initials: 'yndq' },
  { slug: 'yishitong', characters: '易视通', pinyin: 'yishitong', initials: 'yst' },
] as const

const listed = (page: Page) => page.locator('main section li a[href*="/tenants/"]')
const slugs = async (page: Page) =>
  (await listed(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).map(
    (href) => href.split('/').at(-1) ?? '',
  )
const search = (page: Page) => page.locator('main form input[name=q]')
const box = (page: Page, name: string, value: string) => page.locator(`input[name=${name}][value="${value}"]`)
const submit = (page: Page, nth: 'first' | 'last') => page.locator('main form button[type=submit]')[nth]().click()

async function looksFor(page: Page, q: string): Promise<string[]> {
  await search(page).fill(q)
  await submit(page, 'first')
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === q)
  await expect(search(page)).toHaveValue(q)
  return slugs(page)
}

for (const javaScriptEnabled of [true, false])
  test.describe(`the directory, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const prefix of ['', '/en'])
      for (const by of ['characters', 'pinyin', 'initials'] as const)
        test(`lists the stated residents, and finds each by ${by}: ${prefix || '/'}`, async ({ page }) => {
          await page.goto(`${prefix}/tenants`)
          expect((await slugs(page)).sort()).toEqual(residents.map(({ key }) => key).sort())
          for (const { slug, [by]: q } of SPELLINGS) expect(await looksFor(page, q), q).toEqual([slug])
        })

    test('each box says how many it will show, and boxes of two facets narrow together', async ({ page }) => {
      for (const direction of ['GOING_OUT', 'BRINGING_IN'] as const) {
        await page.goto('/tenants')
        const expected = residents.filter((firm) => firm.direction === direction).map(({ key }) => key)
        const label = page.locator('main form label').filter({ has: box(page, 'direction', direction) })
        await expect(label).toContainText(new RegExp(`${expected.length}$`))
        await box(page, 'direction', direction).check()
        await submit(page, 'last')
        await expect(page).toHaveURL(new RegExp(`direction=${direction}`))
        await expect(box(page, 'direction', direction)).toBeChecked()
        expect((await slugs(page)).sort()).toEqual(expected.sort())
      }
      await box(page, 'industry', 'NEW_ENERGY').check()
      await submit(page, 'last')
      await expect(page).toHaveURL(/industry=NEW_ENERGY/)
      expect(await slugs(page)).toEqual(['huangneng'])
    })

    test('nothing found: the page names the filter to remove, and removing it finds', async ({ page }) => {
      await page.goto('/tenants?direction=GOING_OUT')
      expect(await looksFor(page, '煌能')).toEqual([])
      const without = page.locator('main section li').filter({ has: page.getByText(/^去掉“/) })
      await expect(without).toHaveText([/去掉“查找：煌能”\s*3 家/, /去掉“方向：走出去”\s*1 家/])
      await without.nth(1).getByRole('link').click()
      await expect(page).toHaveURL((url) => !url.searchParams.has('direction'))
      expect(await slugs(page)).toEqual(['huangneng'])
    })
  })

for (const prefix of ['', '/en'])
  test(`every profile opens from the index and cites its source: ${prefix || '/'}`, async ({ page }) => {
    for (const firm of residents) {
      await page.goto(`${prefix}/tenants`)
      await page.locator(`main section a[href="${prefix}/tenants/${firm.key}"]`).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(prefix ? firm.nameEn : firm.nameZh)
      const source = facts.sources[firm.source]
      await expect(page.locator('main cite')).toHaveText([(prefix ? source?.titleEn : source?.titleZh) ?? ''])
      await expect(page.locator('main')).toContainText(source?.author ?? '')
      for (const fact of prefix ? firm.factsEn : firm.factsZh) await expect(page.locator('main')).toContainText(fact)
    }
  })

for (const prefix of ['', '/en'])
  test(`a project that landed without being a stated resident has no profile: ${prefix || '/'}`, async ({ page }) => {
    const others = facts.organisations.filter(({ statedResident }) => !statedResident)
    expect(others.length).toBeGreaterThan(0)
    for (const { key, nameZh, nameEn } of others) {
      const answer = await page.goto(`${prefix}/tenants/${key}`)
      expect(answer?.status(), key).toBe(404)
      await expect(page.locator('main')).not.toContainText(nameZh)
      await expect(page.locator('main')).not.toContainText(nameEn)
    }
    await page.locator(`main a[href="${prefix || '/'}"]`).click()
    await expect(page).toHaveURL(new RegExp(`${prefix || '/'}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { factsFile } from '@/prisma/seed/schema'
import { fill } from '@/tests/support/console'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'
import { violations } from '@/tests/support/violations'

const others = z.object({
  otherEnclaves: z.array(
    z.object({ nameZh: z.string(), shortNameZh: z.string(), hostPlaceZh: z.string(), source: z.literal('A') }),
  ),
})
const metrics = z.object({ data: z.array(z.object({ value: z.number().nullable() })) })
const json: unknown = JSON.parse(readFileSync('prisma/seed/facts.json', 'utf8'))
const { park, sources, publishedFigures } = factsFile.parse(json)
const [songjiang = others.parse({}).otherEnclaves[0]] = others.parse(json).otherEnclaves
const { nameZh = '', shortNameZh = '', hostPlaceZh = '' } = songjiang ?? {}
const SLUG = 'songjiang'
const WORDS = {
  nameZh,
  shortNameZh,
  hostPlaceZh,
  nameEn: 'Wenzhou (Songjiang) Science and Technology Park',
  shortNameEn: 'Songjiang Park',
  hostPlaceEn: 'Songjiang District, Shanghai',
  homeCityZh: park.homeCityShortZh,
  homeCityEn: park.homeCityShortEn,
  hostCityZh: park.hostCityShortZh,
  hostCityEn: park.hostCityShortEn,
}

test.describe.configure({ mode: 'serial' })

test('an administrator adds an enclave by clicks, and its own pages stand', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  await page.locator('nav a[href="/admin/enclaves"]:visible').click()
  await page.getByRole('link', { name: '新增飞地' }).click()
  await fill(page, 'enclave', { ...WORDS, slug: park.slug })
  await page.locator('#enclave [name=sourceId]').selectOption(sources.A?.titleZh ?? '')
  await page.getByRole('button', { name: '新增飞地' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '网址标识 · 该内容已存在' })).toBeVisible()
  await expect(page.locator('#enclave [name=nameZh]')).toHaveValue(nameZh)

  await fill(page, 'enclave', { slug: SLUG })
  await page.getByRole('button', { name: '新增飞地' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameZh)
  await page.getByRole('link', { name: '公开页面' }).click()
  await expect(page).toHaveURL(new RegExp(`/park/${SLUG}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameZh)
  await expect(page).toHaveTitle(new RegExp(shortNameZh))
})

test('its park page says its own words and none of the first one, in both languages', async ({ page }) => {
  await page.goto(`/park/${SLUG}`)
  await expect(page.locator('main')).toContainText(hostPlaceZh)
  await expect(page.locator('main')).toContainText('尚未登记分期')
  await expect(page.locator('main section').filter({ hasText: '由谁运营' }).last()).not.toContainText(park.operatorZh)
  await expect(page.locator('main')).not.toContainText(park.hostPlaceZh)
  await expect(page.locator('main')).not.toContainText('9,610')
  await page.goto(`/en/park/${SLUG}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.nameEn)
  await expect(page.locator('main')).toContainText(WORDS.hostPlaceEn)
  await expect(page.locator('main')).not.toContainText(park.operatorEn)
  await page.goto('/park')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(park.nameZh)
  await page.getByRole('navigation', { name: '飞地' }).getByRole('link', { name: shortNameZh }).click()
  await expect(page).toHaveURL(new RegExp(`/park/${SLUG}$`))
})

test('its figures and its directory are empty in words, and the first one keeps its own', async ({ page, request }) => {
  await page.goto(`/park/${SLUG}`)
  await page.getByRole('link', { name: '查看数据' }).click()
  await expect(page).toHaveURL(new RegExp(`/figures\\?enclave=${SLUG}$`))
  await expect(page.locator('main')).toContainText(shortNameZh)
  for (const { key } of publishedFigures.figures) {
    const line = page.locator('main li').filter({ has: page.locator(`a[href="/figures/${key}?enclave=${SLUG}"]`) })
    await expect(line, key).toContainText('尚无')
    await expect(line.locator('p').first(), key).toHaveText(/^(0\D*|—)$/)
  }
  await page.goto(`/figures/tenantsRecruited?enclave=${SLUG}`)
  await expect(page.locator('main')).not.toContainText('46')
  await page.goto(`/tenants?enclave=${SLUG}`)
  await expect(page.getByText('尚无公开报道点名的入驻企业')).toBeVisible()
  const valuesOf = async (query: string) => {
    const { data } = metrics.parse(await (await request.get(`/api/v1/metrics${query}`)).json())
    return data.map(({ value }) => value)
  }
  expect(await valuesOf('')).toEqual(expect.arrayContaining(publishedFigures.figures.map(({ value }) => value)))
  expect((await valuesOf(`?enclave=${SLUG}`)).filter((value) => value !== 0 && value !== null)).toEqual([])
})

test('a phase with building, floor and room is added by clicks and shows where it should', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  await page.goto('/admin/enclaves')
  await page.getByRole('row').filter({ hasText: SLUG }).getByRole('link', { name: nameZh }).click()
  await page.getByRole('link', { name: '新增分期' }).click()
  await fill(page, 'phase', { nameZh: '试验分期', nameEn: 'Trial phase', key: 'TRIAL', floorAreaM2: '1,234.50' })
  await page.getByRole('button', { name: '新增分期' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()

  const building = { code: 'A', nameZh: '甲楼', nameEn: 'Building A' }
  for (const shown of ['已保存。', '编号 · 该内容已存在']) {
    await page.reload()
    await page.locator('summary', { hasText: '新增楼宇' }).click()
    await fill(page, 'building', building)
    await page.getByRole('button', { name: '新增楼宇' }).click()
    await expect(page.getByText(shown).first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: '甲楼' })).toBeVisible()
  }
  await page.reload()
  const sheet = page.getByRole('article').filter({ hasText: '甲楼' })
  await expect(sheet).toContainText('本楼尚无楼层。')
  await sheet.locator('summary', { hasText: '新增楼层' }).click()
  await sheet.locator('[name=level]').fill('3')
  await sheet.getByRole('button', { name: '新增楼层' }).click()
  await expect(sheet).toContainText('本层尚无房间。')
  await sheet.locator('summary', { hasText: '新增房间' }).click()
  await sheet.getByLabel('所在楼层').selectOption('3 层')
  await sheet.locator('[name=code]').fill('301')
  await sheet.locator('[name=areaM2]').fill('86.5')
  await sheet.getByLabel('用途').selectOption('实验')
  await sheet.getByRole('button', { name: '新增房间' }).click()
  const room = sheet.getByRole('table', { name: '甲楼 3 层的房间' }).getByRole('row').filter({ hasText: '301' })
  await expect(room).toContainText('86.5')
  await expect(room).toContainText('实验')
  await room.getByRole('link', { name: '修改房间 301' }).click()
  await page.getByLabel('用途').selectOption('中试')
  await page.getByRole('button', { name: '保存房间' }).click()
  await expect(room).toContainText('中试')

  await page.getByRole('button', { name: '登记封顶' }).click()
  await expect(page.getByRole('button', { name: '启用分期' })).toBeVisible()
  await page.goto(`/park/${SLUG}`)
  const card = page.getByRole('article').filter({ hasText: '试验分期' })
  await expect(card).toContainText(/1,234\.50? 平方米/)
  await expect(card).toContainText('已封顶')
  await page.goto('/park')
  await expect(page.getByText('试验分期')).toHaveCount(0)
})

test('with two enclaves axe finds nothing on their pages, and they fit a phone of 360 pixels', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [`/park/${SLUG}`, '/park', `/figures?enclave=${SLUG}`, `/tenants?enclave=${SLUG}`])
    for (const prefix of ['', '/en']) {
      await page.goto(`${prefix}${path}`)
      expect(await violations(page), `${prefix}${path}`).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${prefix}${path}`).toBeLessThanOrEqual(0)
    }
})

import type { Page } from '@playwright/test'
import { dayOf, shiftDay, timeOf, today } from '@/lib/core/clock'
import { hoursGoBy } from '@/tests/support/events-ground'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, linkTo, mailsTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'
import { aVisitPark } from '@/tests/support/visits-ground'

const HOUR_MS = 3_600_000
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** A session that begins within a few hours, on one day. */
function soon() {
  const [from, to] = [new Date(Date.now() + 2 * HOUR_MS), new Date(Date.now() + 3 * HOUR_MS)]
  const isOneDay = dayOf(from) === dayOf(to)
  return isOneDay
    ? { day: dayOf(from), starts: timeOf(from), ends: timeOf(to) }
    : { day: dayOf(to), starts: '01:30', ends: '02:30' }
}

const WORDS = {
  titleZh: '薄膜封装对接会',
  titleEn: 'Films and packaging',
  summaryZh: '六家企业与两所高校。',
  summaryEn: 'Six companies and two universities.',
  placeZh: '一号楼报告厅',
  placeEn: 'Hall, building 1',
}
/** Drafts, adds a session, publishes. @returns the console's path */
async function announce(ops: Page, slug: string, session: Record<string, string>, approval = false): Promise<string> {
  await ops.goto('/admin/events')
  await ops.getByRole('link', { name: '新建活动' }).first().click()
  await answer(ops.locator('#event'), { ...WORDS, slug })
  await press(ops, '新建')
  await expect(ops.getByRole('alert').first()).toContainText('类型 · 此项必填')
  await expect(ops.locator('#event [name=titleZh]')).toHaveValue(WORDS.titleZh)
  await ops.locator('#event [name=kind]').selectOption({ label: '对接' })
  await ops.getByLabel('为到场者出具参加证明').check()
  if (approval) await ops.getByLabel('报名需要审核').check()
  await press(ops, '新建')
  await done(ops, '活动已新建')
  await answer(ops.locator('#add-session'), session)
  await press(ops, '添加场次')
  await done(ops, '场次已添加')
  await press(ops, '发布')
  await done(ops, '活动已发布')
  return new URL(ops.url()).pathname
}

/** Registers by the public page. @returns the reference, as the page tells it */
async function registers(page: Page, slug: string, name: string, email: string): Promise<string> {
  await page.goto(`/events/${slug}`)
  await page.getByRole('link', { name: /^(报名|加入候补)$/ }).click()
  await answer(page.locator('#register'), { name, organisation: '云岭仪器有限公司', email })
  await press(page, '提交报名')
  await expect(page.getByRole('alert').first()).toContainText('同意')
  await expect(page.locator('#register [name=name]')).toHaveValue(name)
  await page.getByLabel('同意为此使用我的个人信息。').check()
  await press(page, '提交报名')
  await expect(page.getByRole('heading', { level: 1, name: '报名已收到' })).toBeVisible()
  return (await page.locator('main .font-mono').textContent()) ?? ''
}

test('from the registration to the door: who is late waits, moves up when a seat is given back, is checked in, and the day counts', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aVisitPark('ev')
  const slug = 'films-and-packaging'
  const ops = await pageOf(browser, park.ops)
  const path = await announce(ops, slug, { ...soon(), capacity: '1' })
  const [first, second] = ['first.guest@example.org', 'second.guest@example.org']
  await registers(visitor, slug, '梁秋实', first)
  const reference = await registers(visitor, slug, '韩予安', second)
  await visitor.goto(await linkTo(second, '/events/ticket'))
  await expect(visitor.locator('main')).toContainText('候补第1位')
  await expect(visitor.getByRole('img', { name: '入场二维码' })).toHaveCount(0)

  await visitor.goto(await linkTo(first, '/events/ticket'))
  await expect(visitor.getByRole('img', { name: '入场二维码' })).toBeVisible()
  await unfold(visitor, '取消报名…')
  await visitor.locator('#cancel [name=sure]').check()
  await press(visitor.locator('#cancel'), '取消报名')
  await done(visitor, '报名已取消。')

  await expect.poll(() => mailsTo(second).at(-1) ?? '').toContain('有名额了')
  await visitor.goto(await linkTo(second, '/events/ticket'))
  await expect(visitor.locator('main')).toContainText('名额已为您保留')
  await press(visitor, '接受名额')
  await done(visitor, '名额已确认。')
  const ticket = visitor.url()
  const file = await visitor.request.get(ticket.replace('/events/ticket', '/api/ticket'))
  expect(await file.text()).toContain('SUMMARY:薄膜封装对接会')

  // At the door, on a phone.
  const door = await pageOf(browser, park.ops, { viewport: { width: 390, height: 844 } })
  await door.goto(path)
  await door.getByRole('link', { name: '签到' }).click()
  await answer(door.locator('#scan'), { code: 'K7M-2QF-9XA-4' })
  await press(door.locator('#scan'), '签到')
  await done(door, '没有查到这个编号。')
  await answer(door.locator('#scan'), { code: reference.toLowerCase() })
  await press(door.locator('#scan'), '签到')
  await done(door, '已签到。')
  await expect(door.locator('main')).toContainText('韩＊＊')
  await expect(door.locator('main')).not.toContainText('韩予安')
  await answer(door.locator('#scan'), { code: reference })
  await press(door.locator('#scan'), '签到')
  await done(door, '此前已经签到。')

  const figure = `/figures/eventsHeld?enclave=${park.slug}`
  await visitor.goto(figure)
  await expect(visitor.locator('#records-caption')).toHaveCount(0)
  await hoursGoBy(slug)
  await ops.goto(path)
  await ops.locator('#move-hold').getByLabel('到场人数').fill('41')
  await press(ops, '登记举办')
  await done(ops, '已登记举办')
  await expect(async () => {
    await visitor.goto(figure)
    await expect(visitor.getByRole('row').filter({ hasText: WORDS.titleZh })).toContainText('41', { timeout: 500 })
  }).toPass()
  await expect.poll(() => mailsTo(second).at(-1) ?? '').toContain('证明')
  await visitor.goto(await linkTo(second, '/events/ticket'))
  await expect(part(visitor, '参加证明')).toContainText('韩予安')
  await expect(part(visitor, '参加证明')).toContainText(/证明编号 [0-9A-Z]{8}/)
  await unfold(visitor, '删除我的信息…')
  await visitor.locator('#erase [name=sure]').check()
  await press(visitor, '删除我的信息')
  await done(visitor, '您的信息已删除。')
  await ops.getByRole('link', { name: '报名名单' }).click()
  await expect(ops.getByRole('row').filter({ hasText: reference })).toContainText('已删除')
  await expect(ops.getByRole('row').filter({ hasText: reference })).toContainText('已到场')
})

test('an event whose people are approved is postponed, given a new time, and cancelled: each of them is told, and the public reads why', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aVisitPark('ew')
  const slug = 'a-day-that-was-cancelled'
  const ops = await pageOf(browser, park.ops)
  const times = { day: shiftDay(today(), 6), starts: '14:00', ends: '16:00', capacity: '30' }
  const path = await announce(ops, slug, times, true)
  const [guest, other] = ['approved.guest@example.org', 'refused.guest@example.org']
  await registers(visitor, slug, '梁秋实', guest)
  await registers(visitor, slug, '韩予安', other)
  await ops.getByRole('link', { name: '报名名单' }).click()
  await ops.getByLabel(/^1 · 梁＊＊/).check()
  await press(ops, '提交决定')
  await done(ops, '已办理 1 人。')
  await ops.getByLabel(/^2 · 韩＊＊/).check()
  await ops.locator('#decide [name=event]').selectOption({ label: '拒绝' })
  await press(ops, '提交决定')
  await expect(ops.getByRole('alert').first()).toContainText('请填写')
  await ops.getByLabel(/^2 · 韩＊＊/).check()
  await ops.locator('#decide [name=event]').selectOption({ label: '拒绝' })
  await answer(ops.locator('#decide'), { reason: '本场只面向园区企业。' })
  await press(ops, '提交决定')
  await done(ops, '已办理 1 人。')
  await expect.poll(() => mailsTo(other).at(-1) ?? '').toContain('未能通过')
  expect(mailsTo(other).join()).not.toContain('本场只面向园区企业。')
  await visitor.goto(await linkTo(other, '/events/ticket'))
  await expect(visitor.locator('main')).toContainText('本场只面向园区企业。')

  await ops.goto(path)
  await unfold(ops, '延期…')
  await answer(ops.locator('#move-postpone'), { reason: '主讲专家行程有变。' })
  await press(ops.locator('#move-postpone'), '延期')
  await done(ops, '活动已延期')
  await expect.poll(() => mailsTo(guest).at(-1) ?? '').toContain('延期')
  await ops.locator('#move-reschedule input[type=date]').fill(shiftDay(today(), 9))
  await ops.getByLabel('开始', { exact: true }).fill('09:30')
  await ops.getByLabel('结束', { exact: true }).fill('11:30')
  await press(ops, '改期')
  await done(ops, '活动已改期')
  await expect.poll(() => mailsTo(guest).at(-1) ?? '').toContain('改期')
  expect(mailsTo(guest).at(-1)).toContain('09:30')
  await unfold(ops, '取消活动…')
  await answer(ops.locator('#move-cancel'), { reason: '并入下月专场。' })
  await press(ops.locator('#move-cancel'), '取消活动')
  await done(ops, '活动已取消')
  await expect.poll(() => mailsTo(guest).at(-1) ?? '').toContain('活动已取消')
  const letters = mailsTo(other).length
  await visitor.goto(`/events/${slug}`)
  await expect(visitor.locator('main')).toContainText('并入下月专场。')
  await expect(visitor.getByRole('link', { name: '报名', exact: true })).toHaveCount(0)
  const feed = await (await visitor.request.get(`/api/v1/events.ics?enclave=${park.slug}`)).text()
  expect(feed).toContain('STATUS:CANCELLED')
  expect(feed).not.toContain('梁秋实')
  // Whoever was refused has nothing to do with what became of it.
  expect(mailsTo(other).length).toBe(letters)
})

test('the pages of events pass axe in both languages, light and dark, and fit a phone', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aVisitPark('ex')
  const slug = 'a-day-for-everyone'
  const ops = await pageOf(browser, park.ops)
  const times = { day: shiftDay(today(), 5), starts: '14:00', ends: '16:00', capacity: '30' }
  const path = await announce(ops, slug, times, true)
  await registers(visitor, slug, '梁秋实', 'look.guest@example.org')
  const ticket = new URL(await linkTo('look.guest@example.org', '/events/ticket'))
  await serveEveryone([
    [ops, '/admin/events'],
    [ops, '/admin/events/new'],
    [ops, path],
    [ops, `${path}/registrations`],
    [ops, `${path}/check-in`],
    [visitor, `/events?enclave=${park.slug}`],
    [visitor, `/events/${slug}`],
    [visitor, `/events/${slug}/register`],
    [visitor, `/events/ticket${ticket.search}`],
  ])
})

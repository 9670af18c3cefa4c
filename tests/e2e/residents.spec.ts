import type { Page } from '@playwright/test'
import { today } from '@/lib/core/clock'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, linkTo, test } from '@/tests/support/pages'
import { aResidentPark } from '@/tests/support/residents-ground'
import { pageOf } from '@/tests/support/staff'
import { fieldsOf, send } from '@/tests/support/strangers'
import { serveEveryone, violations } from '@/tests/support/violations'

const LAST_YEAR = String(Number(today().slice(0, 4)) - 1)
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const PASSWORD = 'paper-lantern-harbour-7'

test('a resident publishes its profile, the public reads it in both languages; withdrawn, it is gone, and so is the entry', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aResidentPark('jia')
  const admin = await pageOf(browser, park.admin)
  await admin.goto('/portal')
  await expect(admin.getByRole('heading', { level: 1, name: '企业概览' })).toBeVisible()
  await expect(admin.getByText('未公开')).toBeVisible()
  await admin.getByRole('link', { name: '本单位', exact: true }).click()
  await answer(admin.locator('#profile'), {
    aboutZh: '研制微型光谱传感器。',
    aboutEn: 'Makes small spectral sensors.',
    website: 'clearlight.example.com',
  })
  await press(admin, '保存文字')
  await expect(admin.getByRole('alert').first()).toContainText('网站')
  await expect(admin.locator('[name=aboutZh]')).toHaveValue('研制微型光谱传感器。')
  await answer(admin.locator('#profile'), { website: 'https://clearlight.example.com/' })
  await press(admin, '保存文字')
  await done(admin, '文字已保存，尚未公开。')
  const visitor = await (await browser.newContext()).newPage()
  expect((await visitor.goto(`/tenants/${park.slug}`))?.status()).toBe(404)

  await admin.getByRole('link', { name: '预览公开页面' }).click()
  await expect(admin.getByText('研制微型光谱传感器。')).toBeVisible()
  await admin.getByRole('link', { name: '返回企业介绍' }).click()
  await press(admin, '同意并公开')
  await expect(admin.getByRole('alert').first()).toContainText('我代表本单位同意')
  await admin.getByLabel('我代表本单位同意').check()
  await press(admin, '同意并公开')
  await done(admin, '已公开。')

  expect((await visitor.goto(`/tenants/${park.slug}`))?.status()).toBe(200)
  await expect(visitor.getByText('研制微型光谱传感器。')).toBeVisible()
  expect(await visitor.locator('script[type="application/ld+json"]').textContent()).toContain('研制微型光谱传感器。')
  await visitor.goto(`/en/tenants/${park.slug}`)
  await expect(visitor.getByText('Makes small spectral sensors.')).toBeVisible()
  expect(await violations(visitor)).toEqual([])
  await visitor.goto('/tenants?enclave=residents-jia')
  await expect(visitor.getByRole('link', { name: park.name })).toBeVisible()
  await expect(visitor.getByText('研制微型光谱传感器。')).toBeVisible()
  const openData = async () => {
    const answer = await visitor.request.get('/api/v1/tenants?enclave=residents-jia')
    return (await answer.json()).data.find((one: { slug: string }) => one.slug === park.slug)
  }
  expect(await openData()).toMatchObject({ profile: { about: { zh: '研制微型光谱传感器。' } } })

  await unfold(admin, '撤回公开')
  await press(admin, '撤回公开')
  await done(admin, '已撤回，公众不再看到。')
  for (const prefix of ['', '/en']) expect((await visitor.goto(`${prefix}/tenants/${park.slug}`))?.status()).toBe(404)
  expect(await openData()).toBeUndefined()
  await visitor.goto('/tenants?enclave=residents-jia')
  await expect(visitor.getByRole('link', { name: park.name })).toHaveCount(0)
})

test('the team takes a published text down with a reason; the resident reads it, changes the words and publishes again', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aResidentPark('yi')
  const admin = await pageOf(browser, park.admin)
  await admin.goto('/portal/profile')
  await answer(admin.locator('#profile'), { aboutZh: '行业第一的传感器企业。' })
  await press(admin, '保存文字')
  await done(admin, '文字已保存，尚未公开。')
  await admin.getByLabel('我代表本单位同意').check()
  await press(admin, '同意并公开')
  await done(admin, '已公开。')
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/profiles')
  await ops.getByRole('link', { name: park.name }).click()
  await unfold(ops, '下架这段文字')
  await press(ops, '下架')
  await expect(ops.getByRole('alert').first()).toContainText('请填写原因')
  await ops.locator('[name=reason]').fill('排名没有出处')
  await press(ops, '下架')
  await done(ops, '已下架，并已告知企业。')
  await admin.goto('/portal/profile')
  await expect(admin.getByText('排名没有出处')).toBeVisible()
  await expect(admin.getByRole('button', { name: '同意并公开' })).toHaveCount(0)
  await answer(admin.locator('#profile'), { aboutZh: '研制微型光谱传感器。' })
  await press(admin, '保存文字')
  await done(admin, '文字已保存，尚未公开。')
  await admin.getByLabel('我代表本单位同意').check()
  await press(admin, '同意并公开')
  await done(admin, '已公开。')
})

test('a colleague is invited, joins, is promoted, and is out at the next click once the membership ends', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aResidentPark('bing')
  const admin = await pageOf(browser, park.admin)
  await admin.goto('/portal/members')
  await expect(admin.getByText('唯一的管理员')).toBeVisible()
  const email = `colleague-${Date.now()}@example.org`
  await answer(admin.locator('#invite'), { email })
  await press(admin, '发送邀请')
  await done(admin, '邀请已发送。')
  await expect(admin.getByRole('row').filter({ hasText: email })).toBeVisible()

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(await linkTo(email, '/invitation'))
  await answer(colleague.locator('main form'), { name: '陈宁', password: PASSWORD, again: PASSWORD })
  await colleague.locator('main form button[type=submit]').click()
  await expect(colleague).toHaveURL(/\/portal$/)
  await colleague.goto('/portal/members')
  await expect(colleague.getByRole('row').filter({ hasText: '陈宁' })).toContainText('成员')
  await expect(colleague.getByText(park.admin.email)).toHaveCount(0)
  await expect(colleague.getByRole('button', { name: '发送邀请' })).toHaveCount(0)

  await admin.reload()
  await press(admin, '设为管理员')
  await done(admin, '角色已调整，对方须重新登录。')
  await colleague.goto('/portal/members')
  await expect(colleague).toHaveURL(/\/sign-in/)
  const again = await pageOf(browser, { email, password: PASSWORD })
  await again.goto('/portal/members')
  await expect(again.getByRole('button', { name: '发送邀请' })).toBeVisible()

  const row = admin.getByRole('row').filter({ hasText: '陈宁' })
  await unfold(row, '结束成员身份')
  await press(row, '结束成员身份')
  await done(admin, '成员身份已结束。')
  await again.goto('/portal/members')
  await expect(again).toHaveURL(/\/sign-in/)
  const outside = await pageOf(browser, { email, password: PASSWORD })
  expect((await outside.goto('/portal/members'))?.status()).toBe(404)
  expect((await outside.goto(`/portal/profile?organisation=${park.organisationId}`))?.status()).toBe(404)
})

test('the yearly figures are handed in, returned, handed in again and verified; the list is exported as it stands', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aResidentPark('ding')
  const admin = await pageOf(browser, park.admin)
  await admin.goto('/portal')
  await admin.getByRole('region', { name: '年度数据' }).getByRole('link', { name: '填报' }).first().click()
  await answer(admin.locator('#update'), { staff: '12', rdStaff: '13' })
  await press(admin, '保存')
  await expect(admin.getByRole('alert').first()).toContainText('研发人员不能多于职工总数')
  await expect(admin.locator('[name=rdStaff]')).toHaveValue('13')
  await answer(admin.locator('#update'), { rdStaff: '8' })
  await press(admin, '保存')
  await done(admin, '已保存，尚未提交。')
  await expect(admin.getByText('还需要填写并保存：')).toBeVisible()
  await expect(admin.getByRole('button', { name: '提交数据' })).toHaveCount(0)
  await answer(admin.locator('#update'), { revenue: '640.5', rdSpend: '21', patents: '3' })
  await press(admin, '保存')
  await done(admin, '已保存，尚未提交。')
  await press(admin, '提交数据')
  await done(admin, '已提交，等待园区运营团队核实。')
  await expect(admin.locator('#update')).toHaveCount(0)

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/updates')
  await ops.getByRole('link', { name: park.name }).click()
  await unfold(ops, '退回修改')
  await ops.locator('[name=reason]').fill('研发投入似少一位')
  await press(ops, '退回修改')
  await done(ops, '已退回，并已告知企业。')
  await expect(ops.getByText('已退回企业修改')).toBeVisible()

  await admin.goto('/portal/updates')
  await admin.getByRole('link', { name: `${LAST_YEAR}年` }).click()
  await expect(admin.getByText('研发投入似少一位').first()).toBeVisible()
  await answer(admin.locator('#update'), { rdSpend: '210' })
  await press(admin, '保存')
  await done(admin, '已保存，尚未提交。')
  await press(admin, '重新提交')
  await done(admin, '已提交，等待园区运营团队核实。')

  await ops.reload()
  await expect(ops.getByRole('row').filter({ hasText: '研发投入' })).toContainText('210')
  await press(ops, '核实无误')
  await done(ops, '已核实。')
  await ops.goto('/admin/updates')
  const sheet = ops.waitForEvent('download')
  await ops.getByRole('link', { name: '下载此列表' }).click()
  expect((await sheet).suggestedFilename()).toMatch(/^updates-\d{4}-.*\.csv$/)
  const address = await ops.getByRole('link', { name: '下载此列表' }).getAttribute('href')
  const text = await (await ops.request.get(address ?? '')).text()
  expect(text).toContain(`${park.name},,已核实,12,8,500 万元至 2000 万元,640.5,210,3,`)
  expect((await admin.request.get(address ?? '')).status()).toBe(404)
})

test('the pages of residents pass axe in both languages, light and dark, and fit a phone', async ({ browser }) => {
  test.setTimeout(400_000)
  const park = await aResidentPark('wu')
  const [admin, ops] = [await pageOf(browser, park.admin), await pageOf(browser, park.ops)]
  await admin.goto('/portal/profile')
  await answer(admin.locator('#profile'), { aboutZh: '研制微型光谱传感器。', storyZh: '从一间实验室开始。' })
  await press(admin, '保存文字')
  await done(admin, '文字已保存，尚未公开。')
  await admin.getByLabel('我代表本单位同意').check()
  await press(admin, '同意并公开')
  await done(admin, '已公开。')
  await admin.goto(`/portal/updates/${LAST_YEAR}`)
  await answer(admin.locator('#update'), { staff: '12', rdStaff: '8', revenue: '0', rdSpend: '21', patents: '3' })
  await press(admin, '保存')
  await done(admin, '已保存，尚未提交。')
  const own = [
    '/portal',
    '/portal/profile',
    `/portal/profile/preview?organisation=${park.organisationId}`,
    '/portal/members',
    '/portal/updates',
    `/portal/updates/${LAST_YEAR}`,
  ]
  await ops.goto('/admin/profiles')
  await ops.getByRole('link', { name: park.name }).click()
  const profile = new URL(ops.url()).pathname
  const pages: [Page, string][] = [
    ...own.map((path): [Page, string] => [admin, path]),
    [admin, `/tenants/${park.slug}`],
    [ops, '/admin/profiles'],
    [ops, '/admin/profiles?q=none'],
    [ops, profile],
    [ops, '/admin/updates'],
    [ops, '/admin/updates?q=none'],
  ]
  await serveEveryone(pages)
  for (const path of [profile, '/admin/updates']) expect((await admin.goto(path))?.status(), path).toBe(404)
})

test('one resident reaches nothing of another: no page, and no form that names the other', async ({ browser }) => {
  test.setTimeout(120_000)
  const park = await aResidentPark('ji')
  const [admin, rival, outside] = [
    await pageOf(browser, park.admin),
    await pageOf(browser, park.rival),
    await pageOf(browser, park.outside),
  ]
  const at = `?organisation=${park.organisationId}`
  const pages = ['/portal/profile', '/portal/profile/preview', '/portal/members', '/portal/updates']
  for (const path of [...pages, `/portal/updates/${LAST_YEAR}`]) {
    expect((await admin.goto(`${path}${at}`))?.status(), path).toBe(200)
    for (const stranger of [rival, outside]) expect((await stranger.goto(`${path}${at}`))?.status(), path).toBe(404)
  }
  const other = { organisationId: park.organisationId }
  await rival.goto('/portal/profile')
  const words = { ...(await fieldsOf(rival, '#profile')), ...other, aboutZh: '改' }
  expect((await send(rival.request, '/portal/profile?n=', '1', words)).said).toContain('没有找到您要的内容')
  await rival.goto('/portal/members')
  const asked = { role: 'TENANT_ADMIN', language: 'zh-CN', email: 'rival@example.org' }
  const invitation = { ...(await fieldsOf(rival, '#invite')), ...other, ...asked }
  expect((await send(rival.request, '/portal/members?n=', '1', invitation)).said).toContain('没有找到您要的内容')
  await rival.goto(`/portal/updates/${LAST_YEAR}`)
  const figures = { ...(await fieldsOf(rival, '#update')), ...other, staff: '1' }
  expect((await send(rival.request, `/portal/updates/${LAST_YEAR}?n=`, '1', figures)).said).toContain(
    '没有找到您要的内容',
  )
  await admin.goto('/portal/members')
  await expect(admin.getByText('没有待接受的邀请。')).toBeVisible()
  await admin.goto('/portal/profile')
  await expect(admin.locator('[name=aboutZh]')).toHaveValue('')
})

import type { Page } from '@playwright/test'
import { database, disconnect } from '@/lib/core/db/client'
import { createProject } from '@/lib/domains/projects/commands'
import { actorWith } from '@/tests/support/actors'
import { pdf } from '@/tests/support/builders/files'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  aReferral,
  projectFields,
} from '@/tests/support/builders/projects'
import { expect, linkTo, test } from '@/tests/support/pages'
import { aProjectPark } from '@/tests/support/parks'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const districtOf = (adcode: string) => database().district.findUniqueOrThrow({ where: { adcode } })

test('an officer registers a project, completes its checklist, and refers it once the founder has consented', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aProjectPark('journey')
  const { nameZh: district } = await districtOf('330304')
  await disconnect()
  const founder = { name: '章知远', email: 'zhang.zhiyuan.projects@example.org' }
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin')
  await ops.getByRole('link', { name: '项目', exact: true }).first().click()
  await expect(ops.getByText('还没有项目')).toBeVisible()
  await ops.getByRole('link', { name: '登记项目' }).first().click()

  const form = ops.locator('#project')
  const typed = {
    nameZh: '柔性压力传感薄膜',
    nameEn: '薄膜',
    holderName: '薄膜传感团队',
    landMu: '十亩',
    founderName: founder.name,
  }
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name=${name}]`).fill(value)
  await form.locator('[name=founderEmail]').fill('nobody')
  await press(ops, '登记项目')
  const alert = ops.getByRole('alert').first()
  for (const told of ['项目名称（英文） · ', '来源 · 此项必填', '用地（亩） · ', '邮箱 · ', '产业 · 此项必填'])
    await expect(alert).toContainText(told)
  await expect(alert).not.toContainText('成熟度')
  for (const [name, value] of Object.entries(typed)) await expect(form.locator(`[name=${name}]`)).toHaveValue(value)
  await expect(ops).toHaveTitle(/^错误：/)
  await alert.getByRole('link', { name: /^用地/ }).click()
  await expect(form.locator('[name=landMu]')).toBeFocused()
  await form.locator('[name=landMu]').fill('')
  await form.locator('[name=nameEn]').fill('Pressure-sensing film')
  await form.locator('[name=origin]').selectOption('UNIVERSITY')
  await form.locator('[name=holderKind]').selectOption('TEAM')
  await form.locator('[name=industryId]').selectOption({ index: 1 })
  await form.locator('[name=founderEmail]').fill(founder.email)
  await press(ops, '登记项目')
  await done(ops, '项目已登记。')
  await expect(ops.getByText(founder.name)).toHaveCount(0)
  await press(ops, '查看创始人联系方式')
  await expect(ops.getByText(founder.email)).toBeVisible()
  await press(ops, '列入孵化')
  await done(ops, '已列入孵化。')
  await expect(ops.getByText('还差 4 项')).toBeVisible()
  await expect(ops.getByRole('button', { name: '列为可推荐' })).toHaveCount(0)

  await ops.getByRole('link', { name: '评定成熟度' }).click()
  await ops.locator('[name=readinessLevel]').selectOption('6')
  await ops.locator('[name=plantM2]').fill('3,000')
  await ops.locator('[name=powerKv]').selectOption('10')
  await press(ops, '保存修改')
  await done(ops, '项目资料已修改。')
  await expect(ops.getByText('厂房 3,000 平方米')).toBeVisible()
  await ops.locator('#upload-file').setInputFiles({ name: '路演.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await press(ops, '上传文件')
  await done(ops, '文件已上传。')
  await ops.getByText('征求创始人同意…').click()
  await press(ops, '征求同意')
  await expect(ops.locator('#ask').getByRole('alert')).toContainText('区县 · 此项必填')
  await ops.getByLabel(district).check()
  await press(ops, '征求同意')
  await done(ops, '已向创始人发送征求同意的链接。')
  await expect(ops.getByText('还差 1 项')).toBeVisible()

  const own = await (await browser.newContext()).newPage()
  await own.goto(await linkTo(founder.email, '/founder'))
  await own.getByRole('button', { name: '同意', exact: true }).click()
  await done(own, '同意已记录')
  await ops.reload()
  await expect(ops.getByRole('row').filter({ hasText: district })).toContainText('已同意')
  await press(ops, '列为可推荐')
  await done(ops, '已列为可推荐。')

  await ops.getByText('推荐给区县…').click()
  await press(ops, '推荐给区县')
  await expect(ops.locator('#refer-form').getByRole('alert').first()).toContainText('区县 · 此项必填')
  const choice = ops.locator('#refer-form [name=districtId]')
  await expect(choice.locator('option').nth(1)).toHaveText(`${district}（已同意）`)
  await choice.selectOption({ index: 2 })
  await press(ops, '推荐给区县')
  await expect(ops.locator('#refer-form').getByRole('alert').first()).toContainText('没有创始人同意')
  await choice.selectOption({ label: `${district}（已同意）` })
  await press(ops, '推荐给区县')
  await done(ops, '推荐已发出。')
  const card = ops.getByRole('article').filter({ hasText: district })
  await expect(card).toContainText('待签收')
  await expect(card).toContainText('今天起等待该区办理')

  await ops.goto('/admin/projects?view=board')
  const column = ops.getByRole('region', { name: '推荐中' })
  await expect(column.getByRole('link', { name: typed.nameZh })).toBeVisible()
  await expect(column).toContainText('推荐 1 个区县')
  await ops.goto('/admin/projects?q=%25')
  await expect(ops.getByText('没有符合条件的项目')).toBeVisible()
  await ops.getByLabel('项目、主体或编号').fill('薄膜传感')
  await press(ops, '筛选')
  await ops.getByRole('link', { name: typed.nameZh }).click()
  await ops.locator('summary').filter({ hasText: '收回推荐…' }).click()
  await press(ops, '收回推荐')
  await expect(card.getByRole('alert').first()).toContainText('请填写')
  await card.locator('[name=reason]').fill('团队要补做中试')
  await press(ops, '收回推荐')
  await done(ops, '推荐已收回。')
  await expect(card).toContainText('园区已收回')
})

test('on the board a project is moved from its menu, by keyboard and with scripts off; an exit is a lead’s', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const park = await aProjectPark('board')
  const actor = actorWith([{ role: 'OPS', enclaveId: park.enclaveId }], park.ops.id)
  for (const nameZh of ['键盘项目', '无脚本项目'])
    await createProject(actor, await projectFields(park.enclaveId, { nameZh }))
  await disconnect()
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/projects?view=board')
  await ops.getByRole('article').filter({ hasText: '键盘项目' }).locator('summary').focus()
  await ops.keyboard.press('Enter')
  await ops.keyboard.press('Tab')
  await expect(ops.getByRole('button', { name: '列入孵化' }).first()).toBeFocused()
  await ops.keyboard.press('Enter')
  await done(ops, '已列入孵化。')
  await expect(ops.getByRole('region', { name: '孵化中' })).toContainText('键盘项目')

  const bare = await pageOf(browser, park.lead, { javaScriptEnabled: false })
  await bare.goto('/admin/projects?view=board')
  const card = bare.getByRole('article').filter({ hasText: '无脚本项目' })
  await card.locator('summary').click()
  await card.getByRole('button', { name: '列入孵化' }).click()
  await done(bare, '已列入孵化。')
  await bare.getByRole('link', { name: '无脚本项目' }).click()
  await bare.locator('summary').filter({ hasText: '终止项目…' }).click()
  await bare.locator('#exit-stop [name=reason]').fill('资金未到位')
  await bare.locator('#exit-stop').getByRole('button').click()
  await expect(bare.locator('#exit-stop').getByRole('alert').first()).toContainText('当地所缺 · 此项必填')
  await expect(bare.locator('#exit-stop [name=reason]')).toHaveValue('资金未到位')
  await bare.locator('#exit-stop [name=lack]').selectOption('NO_FUND')
  await bare.locator('#exit-stop').getByRole('button').click()
  await done(bare, '项目已终止。')
  await ops.getByRole('link', { name: '键盘项目' }).click()
  await expect(ops.getByRole('heading', { name: '项目离开' })).toHaveCount(0)
})

test('the pages of projects pass axe in both languages, light and dark, fit a phone, and are for the team alone', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const park = await aProjectPark('pages')
  const desk = await aDesk(park.enclaveId)
  const [near, far] = [await aGroup((await districtOf('330304')).id), await aGroup((await districtOf('330381')).id)]
  const both = [near.districtId, far.districtId]
  const { id: fresh } = await createProject(desk.ops.actor, await projectFields(park.enclaveId))
  const { id } = await aReadyProject(desk, both)
  await anAcceptedReferral(desk, id, near)
  await database().referral.update({
    where: { id: await aReferral(desk, id, far.districtId) },
    data: { silentDays: 45 },
  })
  await disconnect()
  const lead = await pageOf(browser, park.lead)
  const paths = [
    '/admin/projects',
    '/admin/projects?q=none',
    '/admin/projects?view=board',
    '/admin/projects/new',
    `/admin/projects/${fresh}`,
    `/admin/projects/${id}`,
    `/admin/projects/${id}/edit`,
  ]
  await serveEveryone(paths.map((path) => [lead, path]))
  const stranger = await pageOf(browser, (await aProjectPark('elsewhere')).lead)
  for (const path of [`/admin/projects/${id}`, `/admin/projects/${id}/edit`])
    expect((await stranger.goto(path))?.status(), path).toBe(404)
})

import { invite, openAccount, PARK, type Person, rowOf, takeUp } from '@/tests/support/console'
import { ADMINISTRATOR, expect, linkTo, signIn, test } from '@/tests/support/pages'

const person = (name: string, mailbox: string): Person => ({
  name,
  email: `${mailbox}@example.org`,
  password: `ferry-lantern-${mailbox}-58`,
})

for (const { key, role, who } of [
  { key: 'OPS', role: '运营专员', who: person('周衡', 'zhou.heng') },
  { key: 'REVIEWER', role: '评审专家', who: person('苏冉', 'su.ran') },
])
  test(`an invited ${key} takes up the link of the mail in their own browser, and is in; the link works once`, async ({
    page,
    browser,
  }) => {
    await signIn(page, ADMINISTRATOR)
    await invite(page, who, role)
    await expect(page.getByRole('row').filter({ hasText: who.email })).toContainText(`${role} · ${PARK}`)

    const guest = await takeUp(browser, who)
    await expect(guest.locator('main')).toContainText(who.name)
    await expect(guest.locator('main')).toContainText(role)
    expect((await guest.goto('/admin/accounts'))?.status()).toBe(404)

    const used = await (await browser.newContext()).newPage()
    await used.goto(await linkTo(who.email, '/invitation'))
    await expect(used.getByRole('heading', { level: 1 })).toHaveText('链接不可用')
    await expect(used.locator('input[type=password]')).toHaveCount(0)
    await expect(await rowOf(page, who)).toContainText(`${role} · ${PARK}`)
    await guest.context().close()
    await used.context().close()
  })

test('a forged link gets the page of a used one, in both languages, and leads on to the sign-in', async ({ page }) => {
  for (const token of ['A'.repeat(43), 'short', '%00', ''])
    for (const [prefix, title] of [
      ['', '链接不可用'],
      ['/en', 'This link does not work'],
    ]) {
      await page.goto(`${prefix}/invitation?token=${token}`)
      await expect(page.getByRole('heading', { level: 1 }), `${prefix} ${token}`).toHaveText(title ?? '')
      await expect(page.locator('input[type=password]')).toHaveCount(0)
    }
  await page.locator('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/sign-in$/)
})

test('a disabled account is out at its next request: of a page, of a form that stood open, of a route', async ({
  page,
  browser,
}) => {
  const who = person('何屿', 'he.yu')
  await signIn(page, ADMINISTRATOR)
  await invite(page, who, '系统管理员')
  const reader = await takeUp(browser, who)
  const writer = await (await browser.newContext()).newPage()
  const machine = await (await browser.newContext()).newPage()
  for (const own of [writer, machine]) await signIn(own, who)
  const session = async () => (await (await machine.request.get('/api/auth/session')).json()).user?.name
  expect(await session()).toBe(who.name)
  await writer.goto('/admin/accounts/invite')
  await writer.getByLabel('邮箱').fill('never.invited@example.org')
  await writer.getByLabel('角色').selectOption('系统管理员')

  await openAccount(page, who)
  await page.getByLabel('停用原因').fill('离开团队')
  await page.getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText('账号已停用，其登录已立即结束。')).toBeVisible()
  await expect(page.getByText('没有正在进行的登录。')).toBeVisible()

  await reader.goto('/admin')
  await expect(reader).toHaveURL(/\/sign-in\?next=/)
  await writer.getByRole('button', { name: '发送邀请' }).click()
  await expect(writer.getByRole('alert').filter({ hasText: '请先登录。' })).toBeVisible()
  await expect(writer.getByLabel('邮箱')).toHaveValue('never.invited@example.org')
  expect(await session()).toBeFalsy()

  await expect(await rowOf(page, who)).toContainText('已停用')
  await expect(page.getByText('never.invited@example.org')).toHaveCount(0)
  await reader.getByLabel('邮箱').fill(who.email)
  await reader.getByLabel('密码', { exact: true }).fill(who.password)
  await reader.getByRole('button', { name: '登录', exact: true }).click()
  await expect(reader.getByRole('alert').filter({ hasText: '邮箱或密码不正确。' })).toBeVisible()
  for (const own of [reader, writer, machine]) await own.context().close()
})

test('a role that is given or ended shows in the list, and its holder signs in anew', async ({ page, browser }) => {
  const who = person('叶青禾', 'ye.qinghe')
  await signIn(page, ADMINISTRATOR)
  await invite(page, who, '评审专家')
  const guest = await takeUp(browser, who)

  await openAccount(page, who)
  const grant = page.locator('#grant')
  await grant.getByLabel('角色').selectOption('运营主管')
  await grant.locator('[name=enclaveId]').selectOption(PARK)
  await grant.getByRole('button', { name: '授予角色' }).click()
  await expect(page.getByText('角色已授予，该账号需要重新登录。')).toBeVisible()
  const row = await rowOf(page, who)
  await expect(row).toContainText(`评审专家 · ${PARK}`)
  await expect(row).toContainText(`运营主管 · ${PARK}`)
  await guest.goto('/admin')
  await expect(guest).toHaveURL(/\/sign-in/)
  await signIn(guest, who)
  await expect(guest.locator('main')).toContainText('运营主管')

  await openAccount(page, who)
  await page.getByRole('row').filter({ hasText: '评审专家' }).getByRole('button', { name: '结束角色' }).click()
  await expect(page.getByText('角色已结束，该账号需要重新登录。')).toBeVisible()
  await expect(await rowOf(page, who)).not.toContainText('评审专家')
  await signIn(guest, who)
  await expect(guest.locator('main')).not.toContainText('评审专家')
  await guest.context().close()
})

test('an invitation without its park is refused at the field, and what was typed stays', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  await page.goto('/admin/accounts/invite')
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '邮箱 · 此项必填。' })).toBeFocused()
  await page.getByLabel('邮箱').fill('not an address')
  await page.getByLabel('角色').selectOption('区县招商组')
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '区县 · 此项必填。' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: '请输入有效的邮箱地址' })).toBeVisible()
  await expect(page.getByLabel('邮箱')).toHaveValue('not an address')
  await expect(page.getByLabel('角色')).toHaveValue('DISTRICT')
})

test('the sixth wrong password is answered with the minutes to wait', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill('nobody.here@example.org')
  for (let attempt = 1; attempt <= 6; attempt++) {
    await page.getByLabel('密码', { exact: true }).fill(`wrong-${attempt}`)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await answered
    const words = attempt < 6 ? '邮箱或密码不正确。' : '尝试次数过多，请在 15 分钟后再试。'
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
  }
})

test('the keyboard alone signs in', async ({ page }) => {
  await page.goto('/sign-in')
  const email = page.getByLabel('邮箱')
  const isOn = (field: typeof email) => field.evaluate((node) => node === document.activeElement)
  await expect(async () => {
    await page.keyboard.press('Tab')
    expect(await isOn(email)).toBe(true)
  }).toPass({ timeout: 10_000, intervals: [0] })
  await page.keyboard.type(ADMINISTRATOR.email)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()
  await page.keyboard.type(ADMINISTRATOR.password)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/admin$/)
})

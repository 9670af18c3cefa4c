import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { database, disconnect } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { askConsents, createProject, moveByStaff } from '@/lib/domains/projects/commands'
import { PASSWORD } from '@/tests/support/builders/accounts'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aPitch,
  aReadyProject,
  aReferral,
  projectAt,
  projectFields,
} from '@/tests/support/builders/projects'
import { onPortalGround } from '@/tests/support/ground'
import { expect, linkTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { violations } from '@/tests/support/violations'

const PHONE = { viewport: { width: 390, height: 844 } }

/** The portal's park, and two districts with their groups. */
async function aGround() {
  onPortalGround()
  const desk = await aDesk((await publishedEnclave())?.id ?? '')
  const [near, far] = await database().district.findMany({ orderBy: { adcode: 'asc' }, take: 2 })
  if (!near || !far) throw new Error('the portal has no districts')
  return { desk, near, far, nearGroup: await aGroup(near.id), farGroup: await aGroup(far.id) }
}

const card = (page: Page, heading: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

test('on a phone in English a founder consents to one district, refuses another and withdraws: the district loses them at once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { desk, near, far, nearGroup } = await aGround()
  const email = `founder-${randomUUID()}@example.org`
  const fields = { nameEn: `Sensor films ${email.slice(8, 14)}`, founderEmail: email, founderName: '林微言' }
  const input = await projectFields(desk.enclaveId, { ...fields, founderLanguage: 'en' })
  const { id } = await createProject(desk.ops.actor, input)
  await moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'incubate' })
  await aPitch(id, desk.ops.id)
  await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [near.id, far.id], publish: 'on' })

  const founder = await (await browser.newContext(PHONE)).newPage()
  await founder.goto(await linkTo(email, '/founder'))
  await expect(founder.getByRole('heading', { level: 1 })).toHaveText(fields.nameEn)
  await expect(founder.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(founder.getByText('林微言')).toBeVisible()
  await card(founder, `To ${near.nameEn}`).getByRole('button', { name: 'I consent', exact: true }).click()
  await done(founder, 'Your consent is recorded')
  await card(founder, `To ${far.nameEn}`).getByRole('button', { name: 'I do not consent' }).click()
  await done(founder, 'you do not consent')
  await expect(card(founder, `To ${far.nameEn}`).getByText('Refused', { exact: true })).toBeVisible()
  await expect(card(founder, 'In public').getByRole('button', { name: 'I consent', exact: true })).toBeVisible()

  await moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'makeReady' })
  const referralId = await aReferral(desk, id, near.id)
  const group = await pageOf(browser, { email: nearGroup.email, password: PASSWORD })
  await group.goto(`/desk/referrals/${referralId}`)
  const second = await group.context().newPage()
  await second.goto(`/desk/referrals/${referralId}`)
  await group.getByRole('button', { name: '查看联系人' }).click()
  await expect(group.getByText('林微言')).toBeVisible()

  await founder.reload()
  await card(founder, `To ${near.nameEn}`).getByRole('button', { name: 'Withdraw the consent' }).click()
  await done(founder, 'Your consent is withdrawn')
  await expect(card(founder, near.nameEn).getByText('Withdrawn by you')).toBeVisible()
  await second.getByRole('button', { name: '查看联系人' }).click()
  await expect(second.getByText('现在不能查看')).toBeVisible()
  await group.reload()
  await expect(group.getByText('项目资料不再展示')).toBeVisible()
  await expect(group.getByRole('button', { name: '查看联系人' })).toHaveCount(0)
  expect(await group.content()).not.toContain('林微言')
  await disconnect()
})

test('with scripts off a founder takes the project from one district, and chooses with the park', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { desk, near, far, nearGroup, farGroup } = await aGround()
  const founderEmail = `founder-${randomUUID()}@example.org`
  const { id } = await aReadyProject(desk, [near.id, far.id], { founderEmail })
  const first = await anAcceptedReferral(desk, id, nearGroup)
  await aReferral(desk, id, far.id)
  await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId: first })

  const founder = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage()
  await founder.goto(await linkTo(founderEmail, '/founder'))
  await expect(founder.getByText('园区已选定，正在等您选择。')).toBeVisible()
  const other = card(founder, far.nameZh)
  await other.locator('summary').click()
  await other.getByRole('button', { name: '撤回项目', exact: true }).click()
  await done(founder, '已从该区县撤回项目')
  await founder.getByRole('button', { name: `选定${near.nameZh}` }).click()
  await done(founder, '您的选择已记录')
  await expect(founder.getByText('接下来在当地注册公司')).toBeVisible()
  await expect(founder.getByRole('button', { name: `选定${near.nameZh}` })).toHaveCount(0)
  const bystander = await pageOf(browser, { email: farGroup.email, password: PASSWORD })
  await bystander.goto('/desk/inbox')
  await expect(bystander.getByRole('button', { name: '创始人已撤回项目' }).first()).toBeVisible()
  await disconnect()
})

test('a dead link says so, and the page passes axe in both languages, light and dark', async ({ browser }) => {
  test.setTimeout(120_000)
  const { desk, near, far, nearGroup } = await aGround()
  const founderEmail = `founder-${randomUUID()}@example.org`
  const { id } = await aReadyProject(desk, [near.id, far.id], { founderEmail })
  await anAcceptedReferral(desk, id, nearGroup)
  await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [near.id], publish: 'on' })
  const { pathname, search } = new URL(await linkTo(founderEmail, '/founder'))
  const dead = `?token=${'q'.repeat(43)}`
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ ...PHONE, colorScheme })).newPage()
    for (const prefix of ['', '/en'])
      for (const query of [search, dead]) {
        await page.goto(`${prefix}${pathname}${query}`)
        const title = prefix ? 'This link does not work any more' : '链接已失效'
        await expect(page.getByRole('heading', { level: 1, name: title })).toHaveCount(query === dead ? 1 : 0)
        expect(await violations(page), `${prefix} ${colorScheme}`).toEqual([])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width).toBeLessThanOrEqual(390)
      }
    await page.context().close()
  }
  await disconnect()
})

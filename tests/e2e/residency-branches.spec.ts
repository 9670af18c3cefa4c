import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { systemActor } from '@/lib/core/auth/actor'
import { disconnect } from '@/lib/core/db/client'
import { expireOffers } from '@/lib/domains/offers/commands'
import { anOfferPastItsDay, aPortalTeam, BROUGHT, emailOf, entered, inDays } from '@/tests/support/branches'
import { aScored, aScreening, statusOf } from '@/tests/support/builders/counter'
import { PARK } from '@/tests/support/console'
import { begun, filled, registered } from '@/tests/support/journey/applicant'
import { answer, confirm, press, unfold } from '@/tests/support/journey/press'
import { WORDS } from '@/tests/support/journey/words'
import { expect, test } from '@/tests/support/pages'
import { aGuarded, fieldsOf, read, send, strangers } from '@/tests/support/strangers'

test.afterAll(disconnect)

const ofStaff = (browser: Browser, { email }: { email: string }, id: string) =>
  entered(browser, email, `/admin/residency/${id}`)
const ofApplicant = async (browser: Browser, made: { id: string; applicant: { id: string } }) =>
  entered(browser, await emailOf(made.applicant.id), `/portal/applications/${made.id}`)

/** A move behind a dialog that asks for a reason. */
async function moveFor(page: Page, name: string, reason: string): Promise<void> {
  await press(page, name)
  await page.getByRole('dialog').locator('[name=reason]').fill(reason)
  await confirm(page, name)
}

test('an application waits until there is space, and is approved', async ({ browser }) => {
  const team = await aPortalTeam()
  const made = await aScored(team)
  const lead = await ofStaff(browser, team.lead, made.id)
  await moveFor(lead, '列入候补', '暂时没有合适的实验室')
  await expect(lead.getByText('已列入候补，申请人已收到通知。')).toBeVisible()
  const applicant = await ofApplicant(browser, made)
  await expect(applicant.getByText('有合适空间时会再作决定').first()).toBeVisible()
  await expect(applicant.getByText('暂时没有合适的实验室').first()).toBeVisible()
  await press(lead, '同意并发出入驻通知')
  await answer(lead.locator('#approve'), { expiresOn: inDays(9) })
  await confirm(lead, '同意并发出入驻通知')
  await expect(lead.getByText('入驻通知已发给申请人')).toBeVisible()
  await applicant.reload()
  await expect(applicant.getByText('没有附加条件。')).toBeVisible()
})

test('an application that was turned down is reopened by a lead, and by nobody else', async ({ browser }) => {
  const team = await aPortalTeam()
  const made = await aScreening(team)
  const lead = await ofStaff(browser, team.lead, made.id)
  await moveFor(lead, '不予通过', '与产业方向不符')
  await expect(lead.getByText('申请未予通过')).toBeVisible()
  const applicant = await ofApplicant(browser, made)
  await expect(applicant.getByText('与产业方向不符').first()).toBeVisible()
  await expect(applicant.getByRole('button', { name: '复制为新的申请' })).toBeVisible()
  const ops = await ofStaff(browser, team.ops, made.id)
  await expect(ops.getByText('未通过').first()).toBeVisible()
  await expect(ops.getByRole('button', { name: '重新审查' })).toHaveCount(0)
  await moveFor(lead, '重新审查', '补充了新的检测报告')
  await expect(lead.getByText('已重新开始审查。')).toBeVisible()
  await applicant.reload()
  await expect(applicant.getByText('园区正在核对材料').first()).toBeVisible()
  await expect(applicant.getByText('补充了新的检测报告').first()).toBeVisible()
})

for (const [state, brought] of Object.entries(BROUGHT))
  test(`an applicant withdraws while it is ${state}`, async ({ browser }) => {
    const team = await aPortalTeam()
    const made = await brought(team)
    expect(await statusOf(made.id)).toBe(state)
    const applicant = await ofApplicant(browser, made)
    await unfold(applicant, '撤回申请')
    await press(applicant, '确认撤回')
    await expect(applicant.getByText('申请已撤回。')).toBeVisible()
    await expect(applicant.getByRole('button', { name: '确认撤回' })).toHaveCount(0)
    await expect(applicant.getByRole('button', { name: '复制为新的申请' })).toBeVisible()
    const ops = await ofStaff(browser, team.ops, made.id)
    await expect(ops.getByText('此申请目前没有需要您办理的操作。')).toBeVisible()
    await expect(ops.getByText('已撤回').first()).toBeVisible()
  })

test('a team that is not registered submits without a credit code and without a licence', async ({ browser }) => {
  test.setTimeout(120_000)
  const person = { name: '贺青', email: 'he.qing@example.org', password: 'paper-lantern-harbour-31' }
  const company = { kind: 'TEAM', zh: '微流控芯片团队', en: '', uscc: '', shown: '微流控芯片团队' }
  const words = { ...WORDS.zh, company }
  const page = await registered(browser, words, person, { width: 1280, height: 900 })
  await begun(page, words, person, PARK)
  await filled(page, words, person.name)
  await expect(page.getByText('未注册团队').first()).toBeVisible()
  await press(page, words.submit)
  await page.waitForURL(/\/receipt$/)
  await expect(page.getByText(company.zh).first()).toBeVisible()
})

test('an offer ends with its last day: it cannot be accepted, expires, and is renewed', async ({ browser }) => {
  const team = await aPortalTeam()
  const made = await anOfferPastItsDay(team)
  const applicant = await ofApplicant(browser, made)
  const accept = async () => {
    await unfold(applicant, '接受')
    await press(applicant, '确认接受')
  }
  await accept()
  await expect(applicant.getByRole('main').getByRole('alert')).toContainText('此入驻通知已过有效期')
  // What the worker does every hour.
  await expireOffers(systemActor('timer'))
  await applicant.reload()
  await expect(applicant.getByText('可请园区重新发出').first()).toBeVisible()
  await expect(applicant.getByRole('button', { name: '确认接受' })).toHaveCount(0)
  const lead = await ofStaff(browser, team.lead, made.id)
  await press(lead, '重新发出入驻通知')
  await answer(lead.locator('#reissue'), { expiresOn: inDays(12) })
  await confirm(lead, '重新发出入驻通知')
  await expect(lead.getByText('入驻通知已重新发出。')).toBeVisible()
  await applicant.reload()
  await accept()
  await expect(applicant.getByText('已接受入驻通知，园区将与您联系办理入驻合同。')).toBeVisible()
  expect(await statusOf(made.id)).toBe('ACCEPTED')
})

test('a foreign application is a missing one, on every page, to every form and for its file', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const team = await aPortalTeam()
  const { id, fileId, reviewId, page } = await aGuarded(browser, team)
  const form = await fieldsOf(page, '#withdraw')
  expect((await page.request.get(`/api/files/${fileId}`)).status()).toBe(200)
  expect(await read(page.request, '/portal/applications/', id)).toMatchObject({ status: 200, named: true })
  const pages = {
    '/portal/applications/': id,
    '/admin/residency/': id,
    '/admin/reviews/': reviewId,
    '/api/files/': fileId,
  }
  const asked: Record<string, APIRequestContext> = { 'a visitor': request }
  for (const [who, email] of Object.entries(await strangers(team)))
    asked[who] = (await entered(browser, email, '/portal')).request
  for (const [who, as] of Object.entries(asked)) {
    for (const [path, own] of Object.entries(pages)) {
      const foreign = await read(as, path, own)
      expect(foreign, `${who} ${path}`).toEqual(await read(as, path, randomUUID()))
      // A visitor is asked to sign in, whether it exists or not.
      expect(foreign.status, `${who} ${path}`).toBe(who === 'a visitor' && path !== '/api/files/' ? 307 : 404)
    }
    const foreign = await send(as, '/portal/applications/', id, form)
    expect(foreign, who).toEqual(await send(as, '/portal/applications/', randomUUID(), form))
    expect(who === 'a visitor' ? [303, 307] : [404], who).toContain(foreign.status)
  }
  expect(await statusOf(id)).toBe('IN_REVIEW')
  const own = await send(page.request, '/portal/applications/', id, form)
  expect(own.status).toBe(303)
  expect(await statusOf(id)).toBe('WITHDRAWN')
})

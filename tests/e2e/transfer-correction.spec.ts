import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { chooseAsFounder } from '@/lib/domains/founders/commands'
import { askConsents } from '@/lib/domains/projects/commands'
import { actorWith } from '@/tests/support/actors'
import { aCode } from '@/tests/support/builders/codes'
import { anAcceptedReferral, aReadyProject, consentToAll, projectAt } from '@/tests/support/builders/projects'
import { press } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aGroupOf, aParkCast, leaveGround } from '@/tests/support/transfer/cast'
import { agreeToVoid, propose, turnKey } from '@/tests/support/transfer/landing'
import { isCounted } from '@/tests/support/transfer/park'

const NAME = '低温等离子涂层丙'

test('a landing is confirmed by both, voided by both, and stays to be read as a correction', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const cast = await aParkCast('丙')
  const player = await aGroupOf('330305', '洞头专班丙')
  const industry = await database().dictionaryItem.findFirstOrThrow({ where: { dictionary: { key: 'industry' } } })
  const staff = { ...cast.ops, actor: actorWith([{ role: 'OPS', enclaveId: cast.enclaveId }], cast.ops.id) }
  const desk = { enclaveId: cast.enclaveId, ops: staff, lead: staff }
  const { districtId } = player
  const group = { ...player, actor: actorWith([{ role: 'DISTRICT', districtId }], player.id) }
  const { id } = await aReadyProject(desk, [districtId], { nameZh: NAME, industryId: industry.id })
  await askConsents(staff.actor, { ...(await projectAt(id)), districts: [districtId], publish: 'on' })
  const token = await consentToAll(id)
  const referralId = await anAcceptedReferral(desk, id, group)
  await chooseForPark(staff.actor, { ...(await projectAt(id)), referralId })
  await chooseAsFounder({ token, referralId })
  await leaveGround()

  // A day before the referral is refused with the day; what was typed stays.
  const ops = await pageOf(browser, cast.ops)
  await ops.goto(`/admin/landings/new?referral=${referralId}`)
  const form = ops.locator('#landing')
  await form.locator('[name=entityName]').fill('洞头涂层科技有限公司')
  await form.locator('[name=uscc]').fill(aCode('330302', 882))
  await form.locator('[name=registeredOn]').fill(shiftDay(today(), -1))
  await press(form, '提出落地')
  await expect(
    ops
      .getByRole('alert')
      .filter({ hasText: `日期不能早于 ${today()}。` })
      .first(),
  ).toBeVisible()
  await expect(form.locator('[name=entityName]')).toHaveValue('洞头涂层科技有限公司')
  expect(await isCounted(visitor, NAME)).toBe(false)

  // Registered by another division: that warns both sides, and hinders nobody.
  const entity = { entityName: '洞头涂层科技有限公司', uscc: aCode('330302', 882), registeredOn: today() }
  const landing = await propose(ops, entity)
  await expect(ops.getByText('登记机关与落地区县不同')).toBeVisible()
  const lead = await pageOf(browser, cast.lead)
  await lead.goto(landing)
  await turnKey(lead, '园区')
  const district = await pageOf(browser, player, { viewport: { width: 390, height: 844 } })
  await district.goto(landing.replace('/admin/', '/desk/'))
  await expect(district.getByText('登记机关与落地区县不同')).toBeVisible()
  await turnKey(district, '区方')
  expect(await isCounted(visitor, NAME)).toBe(true)

  // Voided: one side alone changes nothing.
  await lead.goto(landing)
  await agreeToVoid(lead, '园区', '登记的企业填错了')
  expect(await isCounted(visitor, NAME)).toBe(true)
  await district.reload()
  await agreeToVoid(district, '区方', '同意更正')
  expect(await isCounted(visitor, NAME)).toBe(false)

  // Shown as a correction to both sides and to the public; the project is committed again.
  for (const page of [lead, district]) {
    await page.reload()
    await expect(page.getByText('已更正作废').first()).toBeVisible()
    await expect(page.getByRole('main')).toContainText('登记的企业填错了')
  }
  await lead.goto(`/admin/projects/${id}`)
  await expect(lead.getByText('已选定', { exact: true }).first()).toBeVisible()
  for (const [prefix, word] of [
    ['', '更正'],
    ['/en', 'orrection'],
  ]) {
    await visitor.goto(`${prefix}/transfers`)
    await visitor
      .getByRole('link', { name: prefix ? /Micro project/ : NAME })
      .last()
      .click()
    await expect(visitor.getByRole('main')).toContainText(word ?? '')
    await expect(visitor.getByRole('main')).not.toContainText('登记的企业填错了')
  }
})

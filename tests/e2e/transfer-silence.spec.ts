import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { flagSilent } from '@/lib/domains/silences/commands'
import { actorWith } from '@/tests/support/actors'
import { aReadyProject } from '@/tests/support/builders/projects'
import { onPortalGround } from '@/tests/support/ground'
import { press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aGroupOf, aParkCast, leaveGround } from '@/tests/support/transfer/cast'
import { acknowledge, decline, openReferral } from '@/tests/support/transfer/desk'
import { cardOf, refer, told } from '@/tests/support/transfer/park'

const NAME = '高纯石英制备乙'
const DAY = 86_400_000

/** The timer rings as if so many days had passed. */
async function afterDays(days: number): Promise<void> {
  onPortalGround()
  await atMoment(new Date(Date.now() + days * DAY), () => flagSilent(systemActor('timer')))
  await leaveGround()
}

test('a decline, a recall, and a silence of 45 days that is flagged, escalated and frees the project', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const cast = await aParkCast('乙')
  const silent = await aGroupOf('330381', '瑞安专班乙')
  const declining = await aGroupOf('330382', '乐清专班乙')
  const recalled = await aGroupOf('330324', '永嘉专班乙')
  const { id: more } = await database().district.findUniqueOrThrow({ where: { adcode: '330326' } })
  const { id: fifth } = await database().district.findUniqueOrThrow({ where: { adcode: '330327' } })
  const industry = await database().dictionaryItem.findFirstOrThrow({ where: { dictionary: { key: 'industry' } } })
  const park = [{ role: 'OPS' as const, enclaveId: cast.enclaveId }]
  const staff = { ...cast.ops, actor: actorWith(park, cast.ops.id) }
  const desk = { enclaveId: cast.enclaveId, ops: staff, lead: staff }
  const districts = [silent.districtId, declining.districtId, recalled.districtId, more, fifth]
  const { id } = await aReadyProject(desk, districts, { nameZh: NAME, industryId: industry.id })
  await leaveGround()
  const ops = await pageOf(browser, cast.ops)
  const path = `/admin/projects/${id}`
  await ops.goto(path)
  await refer(ops, '瑞安市')
  await told(ops, '推荐已发出。')

  // Nine days: the group is reminded; and nothing is decided by that.
  await afterDays(9)
  const group = await pageOf(browser, silent)
  await group.goto('/desk/inbox')
  await expect(group.getByRole('main')).toContainText(NAME)
  await ops.reload()
  await expect(cardOf(ops, '瑞安市')).toContainText('满 9 天未动')
  await expect(cardOf(ops, '瑞安市')).toContainText('待签收')
  await afterDays(21)
  await afterDays(45)
  await ops.reload()
  await expect(cardOf(ops, '瑞安市')).toContainText('满 45 天未动')
  await expect(cardOf(ops, '瑞安市')).toContainText('待签收')
  for (const player of [cast.lead, cast.bureau]) {
    const page = await pageOf(browser, player)
    await page.goto('/admin/inbox')
    await expect(page.getByRole('main')).toContainText(NAME)
    await page.close()
  }

  // It takes no place any more: three further districts go in, a fourth does not.
  for (const district of ['乐清市', '永嘉县', '平阳县']) {
    await refer(ops, district)
    await expect(cardOf(ops, district)).toContainText('待签收')
  }
  await refer(ops, '苍南县', '也请看看。')
  await expect(ops.getByRole('alert').filter({ hasText: '同一项目最多同时推荐给 3 个区' })).toBeVisible()
  await expect(ops.locator('#refer-form [name=note]')).toHaveValue('也请看看。')

  // One declines, by a code and from SENT; the park reads what was lacking.
  const no = await pageOf(browser, declining, { viewport: { width: 390, height: 844 } })
  await openReferral(no, NAME)
  await decline(no, '缺用地或厂房')
  await ops.goto(path)
  await expect(cardOf(ops, '乐清市')).toContainText('缺用地或厂房')

  // One is recalled: its district keeps its own record, and no more of the project.
  await unfold(cardOf(ops, '永嘉县'), '收回推荐…')
  await cardOf(ops, '永嘉县').locator('[name=reason]').fill('创始人希望先看别处。')
  await press(cardOf(ops, '永嘉县'), '收回推荐')
  await told(ops, '推荐已收回。')
  const back = await pageOf(browser, recalled)
  await openReferral(back, NAME)
  await expect(back.getByText('项目资料不再展示')).toBeVisible()
  await expect(back.getByText('薄膜传感器的中试。')).toHaveCount(0)

  // The silent one answers after all: its silence is over.
  await openReferral(group, NAME)
  await acknowledge(group)
  await ops.goto(path)
  await expect(cardOf(ops, '瑞安市')).not.toContainText('天未动')
})

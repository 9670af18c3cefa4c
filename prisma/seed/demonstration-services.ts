import { randomUUID } from 'node:crypto'
import { shiftDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { ServiceKind } from '@/lib/core/db/generated/enums'
import { askSatisfaction, gradeMatch, moveMatch } from '@/lib/domains/matches/commands'
import { ASKED_AFTER_DAYS, type MatchMove } from '@/lib/domains/matches/schema'
import { askService, routeRequest } from '@/lib/domains/services/commands'
import { timer } from '@/prisma/seed/demonstration-acts'
import { type Dated, momentOf, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import type { Partner, Partners } from '@/prisma/seed/demonstration-partners'
import { adminOf } from '@/prisma/seed/demonstration-people'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const MARKS = 750
const REQUESTS = 40
const BETWEEN = 26
const FIRST = '2020-06-02'
const ASKED: readonly (readonly [kind: ServiceKind, title: string, body: string])[] = [
  ['IP', '核心专利的海外布局', '拟就核心工艺申请三件国际专利，请协助检索并提出布局建议。'],
  ['FINANCE', '中试设备的融资租赁', '中试线需要设备约六百万元，希望以租赁方式分三年支付。'],
  ['TECHNOLOGY', '样机的可靠性测试', '需要高低温与振动测试，样机两台，四周内出具报告。'],
  ['LEGAL', '联合研发合同的审阅', '与高校的联合研发合同涉及成果归属，请协助审阅。'],
  ['TALENT', '团队的人才公寓', '三名工程师下月到岗，请协助安排人才公寓。'],
]
type Reply = readonly (readonly [days: number, event: MatchMove['event'], reason?: string])[]
/** How one partner after the other dealt with it. */
const REPLIES: readonly Reply[] = [
  [
    [1, 'take'],
    [12, 'help'],
  ],
  [
    [3, 'take'],
    [20, 'noHelp'],
  ],
  [[2, 'notForMe', '本单位不承接此类业务。']],
  [
    [2, 'take'],
    [9, 'unreachable'],
  ],
]

/** What residents of the fictional park asked of its partners: long ago, and what is open today. */
export async function seedRequests(
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  partners: Partners,
): Promise<void> {
  const stay = await database().tenancy.findMany({
    where: { status: { in: ['ACTIVE', 'NOTICE'] } },
    select: { organisationId: true },
  })
  const ids = new Set(stay.map(({ organisationId }) => organisationId))
  for (let index = 0; index < REQUESTS; index += 1) {
    const askedOn =
      index < REQUESTS - 4 ? shiftDay(FIRST, BETWEEN * index) : shiftDay(stage.firstDay, -2 - 3 * (REQUESTS - index))
    const here = tenants.filter(({ organisationId, enteredOn }) => ids.has(organisationId) && enteredOn < askedOn)
    const tenant = here[(index * 7) % Math.max(here.length, 1)]
    if (tenant) await playRequest(stage, tenant, partners, index, askedOn)
  }
}

async function playRequest(
  stage: Stage,
  { organisationId }: DemonstrationTenant,
  partners: Partners,
  index: number,
  askedOn: string,
): Promise<void> {
  const { enclaveId, ops } = stage.cast
  const [kind, title, body] = ASKED[index % ASKED.length] ?? ['TECHNOLOGY', '', '']
  const admin = await adminOf(organisationId)
  const made = momentOf(MARKS + index, askedOn, 0)
  const current = () =>
    database().serviceRequest.findFirstOrThrow({ where: { createdAt: made }, select: { id: true, version: true } })
  const asked = partners.serving(kind).slice(0, 1 + (index % 3))
  const match = async ({ organisationId: partnerId }: Partner) =>
    database().serviceMatch.findFirstOrThrow({
      where: { requestId: (await current()).id, partnerId },
      select: { id: true, version: true },
    })
  const replies = asked.flatMap((partner, place): Dated[] =>
    (REPLIES[(index + place) % REPLIES.length] ?? []).map(([days, event, reason]) => [
      shiftDay(askedOn, 1 + days),
      async () => moveMatch(partner.actor, { ...(await match(partner)), event, reason }),
    ]),
  )
  const later = shiftDay(askedOn, 21 + ASKED_AFTER_DAYS + 1)
  const [first] = asked
  const graded: Dated[] =
    first && index % 4 === 0
      ? [
          [
            shiftDay(later, 2),
            async () => gradeMatch(admin, { ...(await match(first)), speed: 4 + (index % 2), usefulness: 5, again: 5 }),
          ],
        ]
      : []
  const all: Dated[] = [
    [askedOn, () => askService(admin, { key: randomUUID(), enclaveId, organisationId, kind, title, body })],
    [
      shiftDay(askedOn, 1),
      async () => routeRequest(ops, { ...(await current()), partners: asked.map((partner) => partner.organisationId) }),
    ],
    ...replies.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    [later, () => askSatisfaction(timer)],
    ...graded,
  ]
  // What was planned for later than today has not happened.
  await playSteps(
    stage,
    MARKS + index,
    all.filter(([day]) => day < stage.firstDay),
  )
}

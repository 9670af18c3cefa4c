import { shiftDay } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import type { CooperationKind } from '@/lib/core/db/generated/enums'
import { appendAudit } from '@/lib/domains/audit/commands'
import { matchInstitution, moveCooperation, openLead, signCooperation } from '@/lib/domains/cooperation/commands'
import type { CooperationMove } from '@/lib/domains/cooperation/schema'
import { type Dated, momentOf, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import { fileOf, keepFiles } from '@/prisma/seed/demonstration-files'
import { idOf } from '@/prisma/seed/demonstration-history'
import type { Partners } from '@/prisma/seed/demonstration-partners'
import { adminOf } from '@/prisma/seed/demonstration-people'
import { random } from '@/prisma/seed/demonstration-subjects'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

const SEED = 200_2022
const LAST = '2022-12-31'
/** Signed within the three years; the figure asks for 200 at least. */
const SIGNED = 206
const MARKS = 500
/** Days from the lead to the signature. */
const COURSE = 75
const KINDS: readonly (readonly [CooperationKind, (work: string) => string])[] = [
  ['RESEARCH', (work) => `${work}联合攻关`],
  ['TECHNICAL_SERVICE', (work) => `${work}检测与验证`],
  ['TALENT', (work) => `研究生联合培养（${work}）`],
  ['RESEARCH', (work) => `${work}关键部件研究`],
  ['TECHNICAL_SERVICE', (work) => `${work}中试技术服务`],
  ['JOINT_LAB', (work) => `${work}联合实验室`],
]

/** What residents and institutions of the fictional cities did together, and what is on its way today. */
export async function seedCooperations(
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  { institutions }: Partners,
): Promise<void> {
  const next = random(SEED)
  const stay = await database().tenancy.findMany({
    where: { status: { in: ['ACTIVE', 'NOTICE'] } },
    select: { organisationId: true },
  })
  const ids = new Set(stay.map(({ organisationId }) => organisationId))
  const early = tenants.filter(({ organisationId, enteredOn }) => ids.has(organisationId) && enteredOn < '2022-08-01')
  const admins = await Promise.all(early.map(({ organisationId }) => adminOf(organisationId)))
  for (let index = 0; index < SIGNED + OPEN.length; index += 1) {
    const place = index % early.length
    const [tenant, admin] = [early[place], admins[place]]
    const institution = institutions[(index * 5) % institutions.length]
    if (!tenant || !admin || !institution) throw new Error('there is nobody to work together')
    const earliest = shiftDay(tenant.enteredOn, COURSE + 10)
    let days = 0
    while (shiftDay(earliest, days) < LAST) days += 1
    const signedOn = shiftDay(earliest, next(Math.max(days, 1)))
    const open = OPEN[index - SIGNED]
    const leadOn = open ? shiftDay(stage.firstDay, -open.days) : shiftDay(signedOn, -COURSE)
    const asked = { tenant, admin, institutionId: institution.organisationId, mark: MARKS + index, leadOn, signedOn }
    const all = stepsOf(stage, asked, index)
    await playSteps(stage, MARKS + index, open ? all.slice(0, open.steps) : all)
  }
}

/** The leads of today, by how long ago and how far they came: lead, matched, negotiating. */
const OPEN = [
  { days: 3, steps: 1 },
  { days: 9, steps: 1 },
  { days: 20, steps: 2 },
  { days: 31, steps: 2 },
  { days: 45, steps: 3 },
  { days: 58, steps: 3 },
] as const

type Asked = {
  tenant: DemonstrationTenant
  admin: Awaited<ReturnType<typeof adminOf>>
  institutionId: string
  mark: number
  leadOn: string
  signedOn: string
}

function stepsOf(
  stage: Stage,
  { tenant, admin, institutionId, mark, leadOn, signedOn }: Asked,
  index: number,
): Dated[] {
  const { enclaveId, ops, lead } = stage.cast
  const { organisationId, workZh } = tenant
  const [kind, title] = KINDS[index % KINDS.length] ?? ['RESEARCH', (work: string) => work]
  const made = momentOf(mark, leadOn, 0)
  const current = () =>
    database().cooperation.findFirstOrThrow({ where: { createdAt: made }, select: { id: true, version: true } })
  const moves = (on: string, event: CooperationMove['event'], reason?: string): Dated => [
    on,
    async () => moveCooperation(event === 'terminate' ? lead : ops, { ...(await current()), event, reason }),
  ]
  const asked = { enclaveId, organisationId, kind, title: title(workZh), summary: undefined }
  const ends = [
    [moves(shiftDay(signedOn, 400), 'complete')],
    [],
    index % 18 === 2 ? [moves(shiftDay(signedOn, 150), 'terminate', '企业调整了研发方向，双方协商终止。')] : [],
  ]
  return [
    [leadOn, () => openLead(index % 3 === 0 ? ops : admin, asked)],
    [shiftDay(leadOn, 12), async () => matchInstitution(ops, { ...(await current()), institutionId })],
    moves(shiftDay(leadOn, 24), 'negotiate'),
    [signedOn, async () => attach(stage, (await current()).id, `cooperation-${mark}`)],
    [signedOn, async () => signCooperation(ops, { ...(await current()), signedOn })],
    moves(shiftDay(signedOn, 14), 'start'),
    ...(ends[index % ends.length] ?? []),
  ]
}

/** Attaches the agreement, as an upload does. */
async function attach({ cast }: Stage, recordId: string, key: string): Promise<void> {
  const kind = 'AGREEMENT'
  await keepFiles(key, [kind])
  await transaction(async (tx) => {
    const { id: fileId, name, sha256 } = await fileOf(tx, key, kind, idOf(cast.ops))
    await tx.cooperationDocument.create({ data: { cooperationId: recordId, kind, fileId } })
    await tx.cooperation.update({ where: { id: recordId }, data: { version: { increment: 1 } } })
    const { enclaveId } = cast
    const details = { kind, name, sha256 }
    await appendAudit(tx, cast.ops, { verb: 'attachDocument', noun: 'Cooperation', recordId, enclaveId, details })
  })
}

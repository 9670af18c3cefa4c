import { shiftDay } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import type { PatentKind } from '@/lib/core/db/generated/enums'
import { appendAudit } from '@/lib/domains/audit/commands'
import {
  acceptPatent,
  filePatent,
  grantPatent,
  movePatent,
  proposeFiling,
  requestPatent,
} from '@/lib/domains/patents/commands'
import type { PatentMove } from '@/lib/domains/patents/schema'
import { type Dated, momentOf, playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import { fileOf, keepFiles } from '@/prisma/seed/demonstration-files'
import { idOf } from '@/prisma/seed/demonstration-history'
import type { Partner, Partners } from '@/prisma/seed/demonstration-partners'
import { type FiledCase, filedCases, grantNumberOf, numberOf, titleOf } from '@/prisma/seed/demonstration-patent-cases'
import { layDown } from '@/prisma/seed/demonstration-patent-rows'
import { adminOf } from '@/prisma/seed/demonstration-people'
import type { DemonstrationTenant } from '@/prisma/seed/demonstration-tenants'

/** Filed within the three years, as the figure asks for. */
const FILED = 1176
/** Of them so many are played through the commands; the history of the others, all alike, is laid down in rows. */
const PLAYED = 60
const MARKS = 200_000

/** What the residents of the fictional park had filed, and what is on its way today. */
export async function seedPatents(
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  partners: Partners,
): Promise<void> {
  const stay = await database().tenancy.findMany({
    where: { status: { in: ['ACTIVE', 'NOTICE'] } },
    select: { organisationId: true },
  })
  const ids = new Set(stay.map(({ organisationId }) => organisationId))
  const here = tenants.filter(({ organisationId, enteredOn }) => ids.has(organisationId) && enteredOn < '2022-06-01')
  const admins = new Map(
    await Promise.all(here.map(async ({ organisationId }) => [organisationId, await adminOf(organisationId)] as const)),
  )
  const agreements = await database().partnerAgreement.findMany({ where: { kind: 'IP' } })
  const attorneys = partners.serving('IP').map((partner) => ({
    ...partner,
    since: agreements.find(({ organisationId }) => organisationId === partner.organisationId)?.validFrom ?? new Date(),
  }))
  const all = filedCases(FILED, here, attorneys)
  for (const [index, one] of all.slice(0, PLAYED).entries()) {
    const admin = admins.get(one.tenant.organisationId)
    if (admin) await playSteps(stage, MARKS + index, stepsOf(stage, one, admin, MARKS + index))
  }
  await layDown(stage.cast, all.slice(PLAYED), admins)
  await seedOpen(stage, here, attorneys, admins)
}

type Admin = Awaited<ReturnType<typeof adminOf>>
type Asked = {
  tenant: DemonstrationTenant
  kind: PatentKind
  title: string
  attorney: Partner | null
  requestedOn: string
}

/** The moves of one case: each at its day, by whoever makes it. */
function movesOf({ cast }: Stage, { tenant, kind, title, attorney, requestedOn }: Asked, admin: Admin, mark: number) {
  const { enclaveId, ops } = cast
  const made = momentOf(mark, requestedOn, 0)
  const select = { id: true, version: true, reference: true }
  const current = () => database().patentCase.findFirstOrThrow({ where: { createdAt: made }, select })
  const at = async () => {
    const { id, version } = await current()
    return { id, version }
  }
  const worker = attorney?.actor ?? ops
  const assistedById = attorney?.organisationId
  return {
    request: (): Promise<unknown> =>
      requestPatent(admin, {
        enclaveId,
        organisationId: tenant.organisationId,
        kind,
        title,
        summary: undefined,
        assistedById,
      }),
    accept: async () => acceptPatent(worker, { ...(await at()), assistedById }),
    draft: async () => movePatent(worker, { ...(await at()), event: 'draft', reason: undefined }),
    attach: async () => {
      const { id: recordId, reference } = await current()
      const [key, document] = [`patent-${mark}`, 'RECEIPT' as const]
      await keepFiles(key, [document])
      await transaction(async (tx) => {
        const { id: fileId, name, sha256 } = await fileOf(tx, key, document, idOf(worker), reference)
        await tx.patentDocument.create({ data: { patentId: recordId, kind: document, fileId } })
        await tx.patentCase.update({ where: { id: recordId }, data: { version: { increment: 1 } } })
        const details = { kind: document, name, sha256 }
        await appendAudit(tx, worker, { verb: 'attachDocument', noun: 'PatentCase', recordId, enclaveId, details })
      })
    },
    propose: (number: string, filedOn: string) => async () =>
      proposeFiling(worker, { ...(await at()), number, filedOn }),
    file: async () => filePatent(ops, await at()),
    move: (event: PatentMove['event'], reason?: string) => async () =>
      movePatent(ops, { ...(await at()), event, reason }),
    cancel: (reason: string) => async () => movePatent(admin, { ...(await at()), event: 'cancel', reason }),
    grant: (grantNumber: string, grantedOn: string) => async () =>
      grantPatent(ops, { ...(await at()), grantNumber, grantedOn }),
  }
}

function stepsOf(stage: Stage, one: FiledCase, admin: Admin, mark: number): Dated[] {
  const does = movesOf(stage, one, admin, mark)
  const { requestedOn, acceptedOn, draftedOn, filedOn, verifiedOn, number } = one
  const ends = one.ends.map(
    ({ event, on }): Dated => [on, event === 'grant' ? does.grant(grantNumberOf(number), on) : does.move(event)],
  )
  return [
    [requestedOn, does.request],
    [acceptedOn, does.accept],
    [draftedOn, does.draft],
    [verifiedOn, does.attach],
    [verifiedOn, does.propose(number, filedOn)],
    [verifiedOn, does.file],
    ...ends,
  ]
}

const OPEN_MARKS = MARKS + 100
/** What is on its way today: how long ago it was asked for, with a partner or not, how far it came, how it ended. */
const OPEN: readonly { days: number; helped: boolean; steps: number; ends?: 'cancel' | 'decline' }[] = [
  { days: 1, helped: false, steps: 0 },
  { days: 2, helped: true, steps: 0 },
  { days: 6, helped: false, steps: 0 },
  { days: 9, helped: true, steps: 1 },
  { days: 12, helped: false, steps: 1 },
  { days: 24, helped: true, steps: 2 },
  { days: 33, helped: false, steps: 2 },
  { days: 40, helped: true, steps: 4 },
  { days: 47, helped: false, steps: 0, ends: 'decline' },
  { days: 52, helped: true, steps: 1, ends: 'cancel' },
]

async function seedOpen(
  stage: Stage,
  tenants: readonly DemonstrationTenant[],
  attorneys: readonly Partner[],
  admins: ReadonlyMap<string, Admin>,
): Promise<void> {
  for (const [index, { days, helped, steps, ends }] of OPEN.entries()) {
    const tenant = tenants[(index * 3) % tenants.length]
    const admin = tenant && admins.get(tenant.organisationId)
    if (!tenant || !admin) continue
    const kind: PatentKind = index % 3 === 1 ? 'UTILITY_MODEL' : 'INVENTION'
    const requestedOn = shiftDay(stage.firstDay, -days)
    const attorney = helped ? (attorneys[index % attorneys.length] ?? null) : null
    const mark = OPEN_MARKS + index
    const asked = { tenant, kind, title: titleOf(tenant, kind, index), attorney, requestedOn }
    const does = movesOf(stage, asked, admin, mark)
    const filedOn = shiftDay(requestedOn, 30)
    const course: Dated[] = [
      [shiftDay(requestedOn, 2), does.accept],
      [shiftDay(requestedOn, 8), does.draft],
      [shiftDay(requestedOn, 33), does.attach],
      [shiftDay(requestedOn, 33), does.propose(numberOf(kind, filedOn, FILED + index), filedOn)],
    ]
    const end: Record<'cancel' | 'decline', Dated> = {
      cancel: [shiftDay(requestedOn, 20), does.cancel('改由集团总部统一申请。')],
      decline: [shiftDay(requestedOn, 3), does.move('decline', '所述内容已有公开产品，不具备新颖性。')],
    }
    await playSteps(stage, mark, [[requestedOn, does.request], ...course.slice(0, steps), ...(ends ? [end[ends]] : [])])
  }
}

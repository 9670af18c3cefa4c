import { systemActor } from '@/lib/core/auth/actor'
import { shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { addWorkingDays } from '@/lib/core/working-days'
import { addRelation, createOrganisation } from '@/lib/domains/organisations/commands'
import type { OrganisationInput } from '@/lib/domains/organisations/schema'
import { type Act, assigns, declares, moves, offers, play, scores, submit } from '@/prisma/seed/demonstration-history'
import { checksOut, converts, lets, signs } from '@/prisma/seed/demonstration-lease'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { type Cast, PEOPLE } from '@/prisma/seed/demonstration-people'
import { random, type Subject, subjectsOf } from '@/prisma/seed/demonstration-subjects'

const SEED = 20_191_205
/** The park opens in December 2019; with the last of these days three years have passed but for a month of notice. */
const OPENED = '2019-12-08'
const DAYS = 1090
const HOURS = 9

export type DemonstrationTenant = Subject & { organisationId: string; enteredOn: string }
type Rooms = (areaM2: number, from: string, until: string | null) => string[]
/** What became of a tenancy, by how many days after it began, or before today. */
type Later = { until: string | null; acts: readonly (readonly [day: string, act: Act])[] }

const actor = systemActor('seed')

/** A working hour of a day. */
export const at = (day: string, hour = HOURS): Date => new Date(startOfDay(day).getTime() + hour * 3_600_000)

/** The fictional residents in the order in which they moved in, each with the whole course of its application. */
export async function seedTenants(park: DemonstrationPark, cast: Cast, rooms: Rooms): Promise<DemonstrationTenant[]> {
  const next = random(SEED)
  const subjects = subjectsOf(park, park.names.brands, SEED % 1_000_000)
  const dated = subjects
    .map((subject) => ({ subject, enteredOn: addWorkingDays(shiftDay(OPENED, next(DAYS)), 1) }))
    .sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1))
  const tenants: DemonstrationTenant[] = []
  for (const [index, { subject, enteredOn }] of dated.entries()) {
    const organisationId = await organisation(factsOf(park, subject))
    await moveIn(cast, { ...subject, organisationId, enteredOn }, rooms, index)
    tenants.push({ ...subject, organisationId, enteredOn })
  }
  return tenants
}

async function moveIn(cast: Cast, tenant: DemonstrationTenant, rooms: Rooms, index: number): Promise<void> {
  const { organisationId, enteredOn, areaM2 } = tenant
  const later = laterOf(index, enteredOn)
  const endOn = later.until ?? (index % 3 === 0 ? null : shiftDay(today(), 20 + 37 * index))
  const held = rooms(areaM2, enteredOn, later.until)
  const lease = { organisationId, rooms: held, startOn: enteredOn, endOn }
  const day = (before: number, act: Act) => [shiftDay(enteredOn, -before), act] as const
  const course = [
    day(62, submit),
    day(61, moves('ops', 'startScreening')),
    day(58, assigns(0)),
    day(58, moves('ops', 'sendToReview')),
    day(56, declares(0)),
    day(52, scores(0, 14 + (index % 5), '技术路线清楚，团队完整，建议入驻。')),
    day(49, offers(14)),
    day(44, moves('applicant', 'accept')),
    day(30, converts(lease)),
    day(29, lets('ops', 'submit')),
    day(27, lets('lead', 'approve')),
    day(16, signs),
    day(0, lets('ops', 'activate')),
    ...later.acts,
  ] as const
  const acts = course.map(([when, act], position) => [at(when, HOURS + position / 4), act] as const)
  const printed = index === 0 ? PEOPLE.find(({ key }) => key === 'tenant-admin') : undefined
  await play(cast, {
    subject: tenant,
    ...(printed ? { by: printed.key } : {}),
    begins: at(shiftDay(enteredOn, -68)),
    acts,
  })
}

/** Most have stayed; some have left after a notice, two were terminated, three have given notice lately. */
function laterOf(index: number, enteredOn: string): Later {
  const years = (n: number) => shiftDay(enteredOn, Math.round(365 * n))
  if ([3, 9, 14, 20, 27, 33, 38].includes(index)) {
    const until = years(1.5 + (index % 4) / 2)
    const leaves = lets('applicant', 'giveNotice', '研发团队迁回虚山，合并办公。')
    return {
      until,
      acts: [
        [shiftDay(until, -60), leaves],
        [until, checksOut],
      ],
    }
  }
  if (index === 6 || index === 24) {
    const until = years(2)
    return { until, acts: [[until, lets('lead', 'terminate', '连续停用场地，经催告未恢复。')]] }
  }
  if ([11, 30, 41].includes(index)) {
    const notice = lets('applicant', 'giveNotice', '项目已转入产业化，研发团队另择场地。')
    return { until: null, acts: [[shiftDay(today(), -index), notice]] }
  }
  return { until: null, acts: [] }
}

/** What is kept of an applicant as an organisation. */
export const factsOf = (park: DemonstrationPark, subject: Subject): OrganisationInput => ({
  slug: subject.slug,
  nameZh: subject.nameZh,
  nameEn: subject.nameEn,
  kind: subject.kind,
  uscc: subject.uscc,
  industryId: subject.industryId,
  homeDistrictId: subject.district?.id,
  factsZh: [`在园研发${subject.workZh}`],
  factsEn: [`Works in the park on ${subject.workEn}`],
  sourceId: park.sourceId,
})

/** The organisation of that slug, recorded where it is missing. */
export async function organisation(fields: OrganisationInput): Promise<string> {
  const known = await database().organisation.findUnique({ where: { slug: fields.slug } })
  return (known ?? (await createOrganisation(actor, fields))).id
}

/** Universities, institutes and the service platform of the fictional cities. */
export async function seedInstitutions({ names, sourceId }: DemonstrationPark): Promise<void> {
  const ids = new Map<string, string>()
  for (const fields of names.institutions) ids.set(fields.kind, await organisation({ ...fields, sourceId }))
  const [fromId, toId] = [ids.get('UNIVERSITY'), ids.get('JOINT_INSTITUTE')]
  if (!fromId || !toId) return
  const relation = { fromId, toId, kind: 'MEMBER_OF' } as const
  if ((await database().organisationRelation.count({ where: relation })) === 0) await addRelation(actor, relation)
}

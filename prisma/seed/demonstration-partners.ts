import type { Actor } from '@/lib/core/auth/actor'
import { shiftDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { ServiceKind } from '@/lib/core/db/generated/enums'
import { recordAgreement } from '@/lib/domains/agreements/commands'
import { playSteps, type Stage } from '@/prisma/seed/demonstration-course'
import type { DemonstrationPark } from '@/prisma/seed/demonstration-park'
import { workerOf } from '@/prisma/seed/demonstration-people'
import { organisation } from '@/prisma/seed/demonstration-tenants'

const FROM = '2020-02-03'
/** Days between one agreement and the next: the last one is signed within the three years. */
const BETWEEN = 33
const MARKS = 850

export type Partner = { organisationId: string; actor: Actor }
export type Partners = {
  /** By turns, those who suggest candidates: universities, institutes and platforms for talent. */
  suggesting: (turn: number) => Partner
  institutions: readonly Partner[]
  serving: (kind: ServiceKind) => readonly Partner[]
}

/** The fictional platforms with their agreements, the first of them the printed one's, and who works for each. */
export async function seedPartners(park: DemonstrationPark, stage: Stage): Promise<Partners> {
  const printed = await database().organisation.findFirstOrThrow({ where: { slug: 'xushan-exchange' } })
  const platforms = [{ organisationId: printed.id, kind: 'TECHNOLOGY' as ServiceKind, slug: printed.slug }]
  const { enclaveId, ops } = stage.cast
  for (const { kind, ...named } of park.names.platforms) {
    const organisationId = await organisation({ ...named, kind: 'SERVICE_PLATFORM', sourceId: park.sourceId })
    platforms.push({ organisationId, kind, slug: named.slug })
  }
  for (const [index, { organisationId, kind }] of platforms.entries()) {
    const validFrom = shiftDay(FROM, BETWEEN * index)
    // Most agreed to be named in public.
    const listed = index % 6 === 5 ? undefined : ('on' as const)
    const agreement = { enclaveId, organisationId, kind, validFrom, validTo: undefined, note: undefined, listed }
    await playSteps(stage, MARKS + index, [[validFrom, () => recordAgreement(ops, agreement)]])
  }
  const served: (Partner & { kind: ServiceKind })[] = []
  for (const { slug, ...platform } of platforms)
    served.push({ ...platform, actor: await at(platform.organisationId, slug) })
  const institutions: Partner[] = []
  for (const { slug, kind } of park.names.institutions) {
    if (kind === 'SERVICE_PLATFORM') continue
    const { id } = await database().organisation.findUniqueOrThrow({ where: { slug } })
    institutions.push({ organisationId: id, actor: await at(id, slug) })
  }
  const suggesting = [...institutions, ...served.filter(({ kind }) => kind === 'TALENT')]
  const [first] = suggesting
  if (!first) throw new Error('nobody suggests candidates')
  return {
    suggesting: (turn) => suggesting[turn % suggesting.length] ?? first,
    institutions,
    serving: (kind) => served.filter((platform) => platform.kind === kind),
  }
}

const at = (organisationId: string, slug: string) =>
  workerOf(organisationId, 'PARTNER', `partner-${slug}`, '演示联络人')

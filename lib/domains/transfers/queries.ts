import { database } from '@/lib/core/db/client'

const COUNTED = ['REPORTED', 'CONFIRMED'] as const

/**
 * The published landings of projects, newest registration first. Of a project whose organisation has a public
 * profile, organisationSlug leads there.
 * @param of the enclave's, or one organisation's
 */
export async function publishedLandings(of: { enclaveId?: string; organisationId?: string }) {
  const found = await database().landing.findMany({
    where: {
      status: { in: [...COUNTED] },
      project: { ...(of.enclaveId && { enclaveId: of.enclaveId }), ...ownedBy(of.organisationId) },
    },
    orderBy: [{ registeredOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      status: true,
      registeredOn: true,
      reportedStage: true,
      baselineId: true,
      district: { select: { adcode: true, slug: true, nameZh: true, nameEn: true } },
      site: { select: { slug: true, nameZh: true, nameEn: true } },
      source: { select: { key: true, titleZh: true, titleEn: true } },
      project: {
        select: {
          slug: true,
          nameZh: true,
          nameEn: true,
          direction: true,
          broughtFromZh: true,
          broughtFromEn: true,
          recordOrigin: true,
          industry: { select: { key: true, nameZh: true, nameEn: true } },
          organisation: {
            select: {
              slug: true,
              published: true,
              mergedIntoId: true,
              _count: { select: { residencies: true, tenancies: { where: { status: { in: ['ACTIVE', 'NOTICE'] } } } } },
            },
          },
        },
      },
    },
  })
  return found
    .filter(({ project }) => project.recordOrigin === 'REPORTED' || project.organisation?.published)
    .map(({ project: { organisation, ...project }, ...landing }) => {
      const stays = organisation ? organisation._count.residencies + organisation._count.tenancies : 0
      const shown = organisation?.published && !organisation.mergedIntoId && stays > 0
      return { ...landing, project, organisationSlug: shown ? organisation.slug : null }
    })
}

export type PublishedLanding = Awaited<ReturnType<typeof publishedLandings>>[number]

const ownedBy = (organisationId: string | undefined) => (organisationId ? { organisationId } : {})

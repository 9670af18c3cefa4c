import { database } from '@/lib/core/db/client'

/** The divisions of the home city with their tiles on the schematic map. */
export const listPublishedDistricts = () => database().district.findMany({ orderBy: { adcode: 'asc' } })

/** @returns one division with its landing sites, null where there is none */
export const publishedDistrict = (slug: string) =>
  database().district.findUnique({
    where: { slug },
    include: { sites: { orderBy: { slug: 'asc' }, include: { source: true } } },
  })

/** Every landing site, also those whose division the source does not name. */
export const listPublishedSites = () =>
  database().landingSite.findMany({ orderBy: { slug: 'asc' }, include: { district: true, source: true } })

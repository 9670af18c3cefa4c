import type { Prisma } from '@/lib/core/db/generated/client'
import { LIVE } from '@/lib/domains/people/policy'

/** The live consents by which a founder lets the public know of a project. */
export const PUBLISHING = {
  ...LIVE,
  refusedAt: null,
  purpose: 'PUBLISH_PROJECT',
} satisfies Prisma.ConsentWhereInput

type Project = {
  recordOrigin: string
  founderId: string | null
  organisation: { published: boolean } | null
  /** Those that `PUBLISHING` finds. */
  consents: readonly { personId: string }[]
}
/**
 * Whether a project may be named in public: what a source names, and what its present founder consented to; where nobody
 * stands behind it as a founder, what belongs to a published organisation. The same rule stands in SQL in the metrics, for the rows of their figure.
 */
export const isNamedInPublic = ({ recordOrigin, founderId, organisation, consents }: Project): boolean =>
  recordOrigin === 'REPORTED' ||
  (founderId === null && organisation?.published === true) ||
  consents.some(({ personId }) => personId === founderId)

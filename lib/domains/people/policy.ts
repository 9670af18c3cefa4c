import type { Prisma } from '@/lib/core/db/generated/client'

/** Given, and not withdrawn: the only ground on which another handler sees a person. */
export const LIVE = { givenAt: { not: null }, withdrawnAt: null } satisfies Prisma.ConsentWhereInput

/** A live consent to show a project, and who stands behind it, to one district. */
export const liveFor = (districtId: string | { in: string[] }): Prisma.ConsentWhereInput => ({
  ...LIVE,
  purpose: 'REFER_PROJECT',
  districtId,
})

type Asked = { givenAt: Date | null; withdrawnAt: Date | null; refusedAt: Date | null }
/** How a consent stands. */
export const standingOf = ({ givenAt, withdrawnAt, refusedAt }: Asked) =>
  withdrawnAt ? 'WITHDRAWN' : refusedAt ? 'REFUSED' : givenAt ? 'GIVEN' : 'ASKED'
export type ConsentStanding = ReturnType<typeof standingOf>

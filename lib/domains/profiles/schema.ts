import { z } from 'zod'
import { ProfileStatus, StaffBand } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words as typed } from '@/lib/core/table'
import { optional, text, url } from '@/lib/core/text'

/** The text of the consent that stands in messages/<locale>/profiles.json; whoever changes the words raises it. */
export const CONSENT_TEXT = 1
/** The text of the declaration in an application, residency.json: declarations.publish. */
export const LISTING_TEXT = 1
export const STAFF_BANDS = Object.values(StaffBand)

const words = {
  aboutZh: text(300),
  aboutEn: optional(text(600)),
  storyZh: optional(text(3000)),
  storyEn: optional(text(6000)),
  website: optional(url),
  staffBand: optional(z.enum(StaffBand)),
}
const own = { organisationId: z.uuid(), version: z.coerce.number().int().min(0) }

/** What an organisation writes of itself; version 0 where it wrote nothing before. */
export const profileInput = z.object({ ...own, ...words })
export type ProfileInput = z.output<typeof profileInput>

/** The consent is to the words that were shown, in the version that was shown. */
export const profilePublishing = z.object({
  ...own,
  textVersion: z.coerce.number().int(),
  agree: z.literal('on', 'agree_required'),
})
export type ProfilePublishing = z.output<typeof profilePublishing>

export const publicationWithdrawal = z.object({ organisationId: z.uuid() })
export type PublicationWithdrawal = z.output<typeof publicationWithdrawal>

export const profileTakeDown = z.object({
  id: z.uuid(),
  version: own.version,
  reason: optional(text(2000)),
})
export type ProfileTakeDown = z.output<typeof profileTakeDown>

/** The words as the public reads them. */
export const shownProfile = z.object({
  aboutZh: z.string(),
  aboutEn: z.string().nullable(),
  storyZh: z.string().nullable(),
  storyEn: z.string().nullable(),
  website: z.string().nullable(),
  staffBand: z.enum(StaffBand).nullable(),
  publishedAt: z.iso.datetime(),
})
export type ShownProfile = z.output<typeof shownProfile>

/** What of a profile the public reads; null where there is none, or it is no longer published. */
export const shownOf = (profile: { shown: unknown } | null): ShownProfile | null =>
  shownProfile.safeParse(profile?.shown).data ?? null

/** How many people a band means; without an end, and more. */
export const BANDS: Record<StaffBand, { from: number; to: number | null }> = {
  UNDER_10: { from: 1, to: 9 },
  FROM_10: { from: 10, to: 49 },
  FROM_50: { from: 50, to: 199 },
  FROM_200: { from: 200, to: null },
}

/** The one of one's organisations that a page is about; the first where the address names none. */
export const organisationChoice = z.object({ organisation: z.uuid().optional().catch(undefined) })

/** Of a draft the team learns nothing. */
export const TEAM_STATES = [ProfileStatus.PUBLISHED, ProfileStatus.TAKEN_DOWN, ProfileStatus.WITHDRAWN] as const
export const profileList = defineList({
  path: '/admin/profiles',
  filters: { q: typed, status: narrowing(z.enum(TEAM_STATES)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    name: { kind: 'text', first: 'asc' },
    saved: { kind: 'moment', first: 'desc' },
  },
  sort: 'newest',
})
export type ProfileFilter = ReturnType<typeof profileList.parse>

import { z } from 'zod'
import { words } from '@/lib/core/table'

/** What can be found, by the part of the console in which it stands; in the order in which it is told. */
export const SEARCHED = [
  'residency',
  'projects',
  'tenancies',
  'visits',
  'cooperation',
  'institutions',
  'patents',
  'talent',
  'services',
  'partners',
  'reviews',
  'accounts',
] as const
export type Searched = (typeof SEARCHED)[number]
/** Records of one kind that are told at most; its list has the others. */
export const MOST_FOUND = 5

export const searchQuery = z.object({ q: words })
export type SearchQuery = z.output<typeof searchQuery>

/** Whether enough was typed to look for: one character, or two letters or digits. */
export const isSearchable = (q: string | undefined): q is string =>
  q !== undefined && (/\p{Script=Han}/u.test(q) || (q.match(/[\p{L}\p{N}]/gu) ?? []).length > 1)

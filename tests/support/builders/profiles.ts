import { database } from '@/lib/core/db/client'
import { publishProfile, saveProfile } from '@/lib/domains/profiles/commands'
import { CONSENT_TEXT } from '@/lib/domains/profiles/schema'
import type { Company } from '@/tests/support/builders/talent'

export const profileAt = async (organisationId: string) => {
  const { id, version } = await database().profile.findUniqueOrThrow({ where: { organisationId } })
  return { id, organisationId, version }
}

const silent = {
  ...{ aboutEn: undefined, storyZh: undefined, storyEn: undefined, website: undefined, staffBand: undefined },
}
type Words = { aboutZh: string; aboutEn?: string; storyZh?: string; website?: string; staffBand?: 'FROM_10' }

/** What an organisation writes of itself, saved and not published. */
export async function aProfile({ actor, organisationId }: Company, words: Words): Promise<void> {
  const known = await database().profile.findUnique({ where: { organisationId } })
  await saveProfile(actor, { organisationId, version: known?.version ?? 0, ...silent, ...words })
}

export const publish = async ({ actor, organisationId }: Company): Promise<void> => {
  const { version } = await profileAt(organisationId)
  await publishProfile(actor, { organisationId, version, textVersion: CONSENT_TEXT, agree: 'on' })
}

import { z } from 'zod'

/** Which record of an organisation goes into which, each at the version that was compared. */
export const mergeInput = z.object({
  fromId: z.uuid(),
  fromVersion: z.coerce.number().int().min(0),
  intoId: z.uuid(),
  intoVersion: z.coerce.number().int().min(0),
  sure: z.literal('on', 'agree_required'),
})
export type MergeInput = Omit<z.output<typeof mergeInput>, 'sure'>

/** The two that stand side by side. */
export const mergePage = z.object({ one: z.uuid().catch(''), other: z.uuid().catch('') })

/** What goes along with a merge: table and column. */
export const MOVED = [
  ['ProspectVisit', 'organisationId'],
  ['Prospect', 'organisationId'],
  ['Article', 'organisationId'],
  ['Organisation', 'mergedIntoId'],
] as const

/**
 * What one has that is more than courted: it is bound to the record by contract, consent or publication, and so the other
 * is merged into this one, not this one away.
 */
export const BOUND = [
  ['Consent', 'organisationId'],
  ['Cooperation', 'institutionId'],
  ['Cooperation', 'organisationId'],
  ['InstitutionCapability', 'institutionId'],
  ['InstitutionContact', 'institutionId'],
  ['InstitutionEntry', 'institutionId'],
  ['InstitutionPartnership', 'institutionId'],
  ['Introduction', 'suggestedForId'],
  ['Invitation', 'organisationId'],
  ['Membership', 'organisationId'],
  ['NeedRouting', 'organisationId'],
  ['OrganisationRelation', 'fromId'],
  ['OrganisationRelation', 'toId'],
  ['PartnerAgreement', 'organisationId'],
  ['PatentCase', 'assistedById'],
  ['PatentCase', 'organisationId'],
  ['Profile', 'organisationId'],
  ['Project', 'organisationId'],
  ['Publication', 'organisationId'],
  ['ReportedResidency', 'organisationId'],
  ['ResidencyApplication', 'organisationId'],
  ['ServiceMatch', 'partnerId'],
  ['ServiceRequest', 'organisationId'],
  ['TalentNeed', 'organisationId'],
  ['Tenancy', 'organisationId'],
  ['YearlyUpdate', 'organisationId'],
] as const

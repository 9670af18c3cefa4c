import { z } from 'zod'

const source = z.string()
const key = z.string()
const named = z.object({ zh: z.string(), en: z.string() })
const item = named.extend({ key })

/** The form of facts.json: parsed, so that a slip in the file is named before anything is written. */
export const factsFile = z.object({
  park: z.object({
    slug: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    shortNameZh: z.string(),
    shortNameEn: z.string(),
    homeCityShortZh: z.string(),
    homeCityShortEn: z.string(),
    hostCityShortZh: z.string(),
    hostCityShortEn: z.string(),
    hostPlaceZh: z.string(),
    hostPlaceEn: z.string(),
    leadZh: z.string(),
    leadEn: z.string(),
    operatorZh: z.string(),
    operatorEn: z.string(),
    agreedYear: z.number().int(),
    openedOn: z.string(),
    functionsZh: z.array(z.string()),
    functionsEn: z.array(z.string()),
    modelZh: z.string(),
    modelEn: z.string(),
    sources: z.tuple([source], source),
  }),
  phases: z.array(
    z.object({
      key,
      zh: z.string(),
      en: z.string(),
      floorAreaM2: z.number(),
      landAreaM2: z.number().optional(),
      investmentCny: z.number().optional(),
      buildings: z.object({ researchOffice: z.number(), apartment: z.number() }).optional(),
      status: z.enum(['OPERATING']).optional(),
      openedOn: z.string().optional(),
      completionExpectedOn: z.string().optional(),
      deliveryExpectedOn: z.string().optional(),
      builderZh: z.string().optional(),
      builderEn: z.string().optional(),
      source,
    }),
  ),
  industries: z.object({ traditional: z.array(item), emerging: z.array(item) }),
  publishedFigures: z.object({
    from: z.string(),
    to: z.string().nullable(),
    figures: z.array(z.object({ key, value: z.number().int(), exact: z.boolean() })),
    source,
  }),
  organisations: z.array(
    z.object({
      key,
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.enum(['RESIDENT_COMPANY', 'INCUBATION_TEAM', 'LANDED_PROJECT']),
      direction: z.enum(['GOING_OUT', 'BRINGING_IN']),
      industry: z.string().optional(),
      homeDistrictZh: z.string().optional(),
      enteredYear: z.number().int().optional(),
      factsZh: z.array(z.string()),
      factsEn: z.array(z.string()),
      honours: z.array(z.string()).default([]),
      honoursEn: z.array(z.string()).default([]),
      fromZh: z.string().optional(),
      fromEn: z.string().optional(),
      landing: z
        .object({ districtZh: z.string().optional(), siteZh: z.string().optional(), stage: z.string().optional() })
        .optional(),
      source,
      statedResident: z.boolean(),
    }),
  ),
  institutions: z.array(
    z.object({
      slug: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.enum(['UNIVERSITY', 'INSTITUTE', 'TECHNOLOGY_TRANSFER_OFFICE', 'JOINT_INSTITUTE']),
      relation: z.enum(['LONG_TERM_PARTNER', 'JOINED_JOINT_INSTITUTE', 'HOST_OF_JOINT_INSTITUTE']),
      source,
    }),
  ),
  landingSites: z.array(
    z.object({ slug: z.string(), nameZh: z.string(), nameEn: z.string(), districtZh: z.string().optional(), source }),
  ),
  wenzhouDivisions: z.object({
    items: z.array(named.extend({ adcode: z.string(), slug: z.string(), tileX: z.number(), tileY: z.number() })),
  }),
  sources: z.record(
    z.string(),
    z.object({
      titleZh: z.string(),
      titleEn: z.string(),
      author: z.string().optional(),
      publishedOn: z.string(),
      noteZh: z.string().optional(),
      noteEn: z.string().optional(),
    }),
  ),
})
export type Facts = z.infer<typeof factsFile>

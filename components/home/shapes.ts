/* What the sections of the home page need of the records; the page reads them. */

export type Named = { readonly nameZh: string; readonly nameEn: string }

type Source = { readonly titleZh: string; readonly titleEn: string; readonly publishedOn: Date | null }
export type Cited = { readonly source: Source | null }

/** The names of the park and its two cities, as every sentence takes them. */
export type Names = { readonly home: string; readonly host: string; readonly park: string }

/** A company or team as the directory lists it. */
export type Firm = Named & {
  readonly slug: string
  readonly pinyin: string
  readonly factsZh: readonly string[]
  readonly factsEn: readonly string[]
  readonly industry: Named | null
  readonly homeDistrict: Named | null
}
export type Resident = Firm & { readonly id: string; readonly residencies: readonly Cited[] }
export type Profile = Firm & Cited

export type District = Named & {
  readonly adcode: string
  readonly slug: string
  readonly tileX: number | null
  readonly tileY: number | null
}

/** A project's arrival in the home city, as far as it is known. */
export type Landing = {
  readonly organisationSlug: string | null
  readonly reportedStage: string | null
  readonly registeredOn: Date | null
  readonly district: (Named & { readonly adcode: string }) | null
  readonly site: Named | null
  readonly project: Named & { readonly slug: string; readonly industry: Named | null }
}

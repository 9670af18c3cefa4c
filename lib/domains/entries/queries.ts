import { Prisma } from '@/lib/core/db/generated/client'

const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`

/**
 * The one query behind the institutions that entered the home city: an institution counts once in a period, by the first
 * day on which an entry of it was recorded in it. What is reported explains the baseline whose id it carries, and adds
 * nothing; nor does a record of an institution that the baseline holds already.
 */
export const entryRecords = (
  enclaveId: string,
  baselineId: string | null,
  { from, to }: { from: string | null; to: string | null },
) => Prisma.sql`
  itemised AS (
    SELECT DISTINCT ON ("institutionId") *, 'itemised' AS part FROM "InstitutionEntry"
    WHERE "enclaveId" = ${enclaveId}::uuid AND "baselineId" = ${baselineId}::text::uuid AND status = 'REPORTED'
    ORDER BY "institutionId", id
  ), recorded AS (
    SELECT DISTINCT ON ("institutionId") *, 'recorded' AS part FROM "InstitutionEntry"
    WHERE "enclaveId" = ${enclaveId}::uuid AND status = 'RECORDED'
      AND "enteredOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND "enteredOn" <= coalesce(${dayParameter(to)}, 'infinity')
      AND "institutionId" NOT IN (SELECT "institutionId" FROM itemised)
    ORDER BY "institutionId", "enteredOn", id
  ), records AS (SELECT * FROM itemised UNION ALL SELECT * FROM recorded)`

/** The rows of that query as the figure shows them: no evidence. */
export const entryRows = Prisma.sql`SELECT
      r.id::text, r.part, o."nameZh" AS "subjectZh", o."nameEn" AS "subjectEn", o.kind::text AS "institutionKind",
      d."nameZh" AS "districtZh", d."nameEn" AS "districtEn", s."nameZh" AS "siteZh", s."nameEn" AS "siteEn",
      to_char(r."enteredOn", 'YYYY-MM-DD') AS "countedOn",
      c.key AS "sourceKey", c."titleZh" AS "sourceTitleZh", c."titleEn" AS "sourceTitleEn", true AS published
    FROM records r
    JOIN "Organisation" o ON o.id = r."institutionId"
    LEFT JOIN "District" d ON d.id = r."districtId"
    LEFT JOIN "LandingSite" s ON s.id = r."siteId"
    LEFT JOIN "Source" c ON c.id = r."sourceId"
    ORDER BY r.part, r."enteredOn" DESC NULLS LAST, r.id`

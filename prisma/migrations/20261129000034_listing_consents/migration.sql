-- Who stands in the directory by the declaration of their application alone, and by no source, gets the consent on record.
INSERT INTO "Publication" ("id", "organisationId", "scope", "textVersion", "givenById", "givenAt")
SELECT DISTINCT ON (o."id") gen_random_uuid(), o."id", 'LISTING', 1, a."applicantId", a."savedAt"
FROM "Organisation" o
JOIN "ResidencyApplication" a ON a."organisationId" = o."id" AND a."status" = 'CONVERTED'
WHERE o."published" AND o."sourceId" IS NULL AND o."mergedIntoId" IS NULL
  AND NOT EXISTS (SELECT FROM "ReportedResidency" r WHERE r."organisationId" = o."id")
ORDER BY o."id", a."savedAt";

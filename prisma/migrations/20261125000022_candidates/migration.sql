-- A candidate is a person of whom a keyed hash tells whether two records are one; a consent may name a company.

ALTER TABLE "Consent" ADD COLUMN "organisationId" UUID,
ALTER COLUMN "projectId" DROP NOT NULL;

ALTER TABLE "DictionaryItem" ADD COLUMN "ruleEn" TEXT,
ADD COLUMN "ruleZh" TEXT;

ALTER TABLE "Person" ADD COLUMN "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN "key" TEXT;

CREATE INDEX "Person_key_idx" ON "Person"("key");

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Consent" DROP CONSTRAINT "Consent_recipient";
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_recipient" CHECK (CASE "purpose"
  WHEN 'REFER_PROJECT' THEN num_nonnulls("projectId", "districtId") = 2 AND "organisationId" IS NULL
  WHEN 'PUBLISH_PROJECT' THEN "projectId" IS NOT NULL AND num_nonnulls("districtId", "organisationId") = 0
  ELSE "organisationId" IS NOT NULL AND num_nonnulls("projectId", "districtId") = 0 END);
DROP INDEX "Consent_one_open";
CREATE UNIQUE INDEX "Consent_one_open" ON "Consent" ("personId", "purpose", "projectId", "districtId", "organisationId")
  NULLS NOT DISTINCT WHERE "refusedAt" IS NULL AND "withdrawnAt" IS NULL;

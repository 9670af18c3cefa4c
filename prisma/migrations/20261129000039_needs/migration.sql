-- A need of a company outside: since when it is put up in public, and when it was taken back; a consent may concern one.

ALTER TABLE "ServiceRequest" ADD COLUMN "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3);

ALTER TABLE "Consent" ADD COLUMN "requestId" UUID;

CREATE INDEX "ServiceRequest_enclaveId_publishedAt_id_idx" ON "ServiceRequest"("enclaveId", "publishedAt", "id");

CREATE INDEX "Consent_requestId_idx" ON "Consent"("requestId");

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ServiceRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consent" DROP CONSTRAINT "Consent_recipient";
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_recipient" CHECK (CASE "purpose"
  WHEN 'REFER_PROJECT' THEN num_nonnulls("projectId", "districtId") = 2 AND num_nonnulls("organisationId", "requestId") = 0
  WHEN 'PUBLISH_PROJECT' THEN "projectId" IS NOT NULL AND num_nonnulls("districtId", "organisationId", "requestId") = 0
  WHEN 'INTRODUCE_CANDIDATE' THEN "organisationId" IS NOT NULL AND num_nonnulls("projectId", "districtId", "requestId") = 0
  WHEN 'SHARE_ASKER' THEN num_nonnulls("requestId", "organisationId") = 2 AND num_nonnulls("projectId", "districtId") = 0
  ELSE "requestId" IS NOT NULL AND num_nonnulls("projectId", "districtId", "organisationId") = 0 END);
DROP INDEX "Consent_one_open";
CREATE UNIQUE INDEX "Consent_one_open" ON "Consent" ("personId", "purpose", "projectId", "districtId", "organisationId", "requestId")
  NULLS NOT DISTINCT WHERE "refusedAt" IS NULL AND "withdrawnAt" IS NULL;
-- Only what a company outside asked stands in public, and not once it was taken back.
ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_on_board" CHECK (
  "publishedAt" IS NULL OR ("companyName" IS NOT NULL AND "withdrawnAt" IS NULL));

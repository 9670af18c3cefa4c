-- Institutions that entered the home city: reported by a source, or recorded here with its day and what proves it.

CREATE TYPE "InstitutionEntryStatus" AS ENUM ('REPORTED', 'RECORDED', 'VOIDED');

CREATE TABLE "InstitutionEntry" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "status" "InstitutionEntryStatus" NOT NULL,
    "districtId" UUID,
    "siteId" UUID,
    "enteredOn" DATE,
    "evidence" TEXT,
    "sourceId" UUID,
    "baselineId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InstitutionEntry_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "InstitutionEntry_institutionId_idx" ON "InstitutionEntry"("institutionId");

CREATE INDEX "InstitutionEntry_enclaveId_status_idx" ON "InstitutionEntry"("enclaveId", "status");

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "LandingSite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_baselineId_fkey" FOREIGN KEY ("baselineId") REFERENCES "MetricBaseline"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is only reported cites its source. What counts has its day, its place and its proof, and stands once a place.
ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_reported_cites" CHECK ("status" <> 'REPORTED' OR "sourceId" IS NOT NULL);
ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_recorded_proven" CHECK (
  "status" = 'REPORTED' OR ("enteredOn" IS NOT NULL AND "evidence" IS NOT NULL AND ("districtId" IS NOT NULL OR "siteId" IS NOT NULL)));
ALTER TABLE "InstitutionEntry" ADD CONSTRAINT "InstitutionEntry_explains" CHECK ("baselineId" IS NULL OR "status" = 'REPORTED');
CREATE UNIQUE INDEX "InstitutionEntry_once" ON "InstitutionEntry"("enclaveId", "institutionId", "districtId", "siteId") NULLS NOT DISTINCT
  WHERE "status" = 'RECORDED';

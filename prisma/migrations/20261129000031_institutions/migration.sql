-- What an institution offers, whom one reaches there, and what it is to an enclave.

CREATE TYPE "PartnershipKind" AS ENUM ('LONG_TERM_PARTNER', 'JOINT_INSTITUTE');

CREATE TABLE "InstitutionCapability" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "kind" "CooperationKind" NOT NULL,
    "industryId" UUID NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InstitutionCapability_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InstitutionContact" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InstitutionContact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InstitutionPartnership" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "kind" "PartnershipKind" NOT NULL,
    "fromOn" DATE,
    "untilOn" DATE,
    "sourceId" UUID,
    "agreement" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InstitutionPartnership_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "InstitutionCapability_institutionId_idx" ON "InstitutionCapability"("institutionId");

CREATE INDEX "InstitutionCapability_enclaveId_idx" ON "InstitutionCapability"("enclaveId");

CREATE UNIQUE INDEX "InstitutionContact_personId_key" ON "InstitutionContact"("personId");

CREATE INDEX "InstitutionContact_institutionId_idx" ON "InstitutionContact"("institutionId");

CREATE INDEX "InstitutionContact_enclaveId_idx" ON "InstitutionContact"("enclaveId");

CREATE INDEX "InstitutionPartnership_institutionId_idx" ON "InstitutionPartnership"("institutionId");

CREATE INDEX "InstitutionPartnership_enclaveId_idx" ON "InstitutionPartnership"("enclaveId");

ALTER TABLE "InstitutionCapability" ADD CONSTRAINT "InstitutionCapability_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionCapability" ADD CONSTRAINT "InstitutionCapability_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionCapability" ADD CONSTRAINT "InstitutionCapability_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "DictionaryItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionContact" ADD CONSTRAINT "InstitutionContact_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionContact" ADD CONSTRAINT "InstitutionContact_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionContact" ADD CONSTRAINT "InstitutionContact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionPartnership" ADD CONSTRAINT "InstitutionPartnership_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionPartnership" ADD CONSTRAINT "InstitutionPartnership_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstitutionPartnership" ADD CONSTRAINT "InstitutionPartnership_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What an institution is to an enclave stands in a source, or in an agreement from a day on.
ALTER TABLE "InstitutionPartnership" ADD CONSTRAINT "InstitutionPartnership_cites" CHECK (
  "sourceId" IS NOT NULL OR ("agreement" IS NOT NULL AND "fromOn" IS NOT NULL));
ALTER TABLE "InstitutionPartnership" ADD CONSTRAINT "InstitutionPartnership_order" CHECK ("untilOn" >= "fromOn");
CREATE UNIQUE INDEX "InstitutionPartnership_once" ON "InstitutionPartnership"("enclaveId", "institutionId", "kind", coalesce("fromOn", '-infinity'::date));

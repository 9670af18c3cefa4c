-- A resident's patents: from the request to the grant. Title and summary are sealed by the application.

CREATE TYPE "PatentKind" AS ENUM ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'PCT');

CREATE TYPE "PatentStatus" AS ENUM ('REQUESTED', 'ACCEPTED', 'DRAFTING', 'FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'DECLINED', 'CANCELLED');

CREATE TYPE "PatentDocumentKind" AS ENUM ('RECEIPT', 'CERTIFICATE', 'OTHER');

CREATE TABLE "PatentCase" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "PatentKind" NOT NULL,
    "status" "PatentStatus" NOT NULL DEFAULT 'REQUESTED',
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "assistedById" UUID,
    "proposedNumber" TEXT,
    "proposedOn" DATE,
    "proposedById" UUID,
    "applicationNumber" TEXT,
    "filedOn" DATE,
    "grantNumber" TEXT,
    "grantedOn" DATE,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PatentCase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PatentDocument" (
    "id" UUID NOT NULL,
    "patentId" UUID NOT NULL,
    "kind" "PatentDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "PatentDocument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PatentCase_reference_key" ON "PatentCase"("reference");

CREATE INDEX "PatentCase_enclaveId_createdAt_id_idx" ON "PatentCase"("enclaveId", "createdAt" DESC, "id" DESC);

CREATE INDEX "PatentCase_organisationId_idx" ON "PatentCase"("organisationId");

CREATE INDEX "PatentCase_assistedById_idx" ON "PatentCase"("assistedById");

CREATE UNIQUE INDEX "PatentDocument_fileId_key" ON "PatentDocument"("fileId");

CREATE INDEX "PatentDocument_patentId_idx" ON "PatentDocument"("patentId");

ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_assistedById_fkey" FOREIGN KEY ("assistedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "PatentDocument" ADD CONSTRAINT "PatentDocument_patentId_fkey" FOREIGN KEY ("patentId") REFERENCES "PatentCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PatentDocument" ADD CONSTRAINT "PatentDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One application number counts once, whatever check digit somebody typed behind it.
CREATE UNIQUE INDEX "PatentCase_number_once" ON "PatentCase" (split_part("applicationNumber", '.', 1))
  WHERE "status" IN ('FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'LAPSED');

-- What was filed has its number and day; what was granted its own, and not before. A proposal is whole or none.
ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_filed" CHECK (
  ("status" IN ('FILED', 'PUBLISHED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'LAPSED'))
  = ("applicationNumber" IS NOT NULL AND "filedOn" IS NOT NULL));
ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_granted" CHECK (
  ("status" IN ('GRANTED', 'LAPSED')) = ("grantNumber" IS NOT NULL AND "grantedOn" IS NOT NULL));
ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_in_order" CHECK ("grantedOn" >= "filedOn");
ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_proposal" CHECK (
  ("proposedNumber" IS NULL) = ("proposedOn" IS NULL));
-- Nobody assists themselves.
ALTER TABLE "PatentCase" ADD CONSTRAINT "PatentCase_two_sides" CHECK ("organisationId" <> "assistedById");

-- A resident and an institution work together.

CREATE TYPE "CooperationKind" AS ENUM ('RESEARCH', 'TALENT', 'JOINT_LAB', 'TECHNICAL_SERVICE');

CREATE TYPE "CooperationStatus" AS ENUM ('LEAD', 'MATCHED', 'NEGOTIATING', 'SIGNED', 'RUNNING', 'COMPLETED', 'TERMINATED', 'DROPPED');

CREATE TYPE "CooperationDocumentKind" AS ENUM ('AGREEMENT', 'OTHER');

CREATE TABLE "Cooperation" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "institutionId" UUID,
    "reference" TEXT NOT NULL,
    "kind" "CooperationKind" NOT NULL,
    "status" "CooperationStatus" NOT NULL DEFAULT 'LEAD',
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "signedOn" DATE,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cooperation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CooperationDocument" (
    "id" UUID NOT NULL,
    "cooperationId" UUID NOT NULL,
    "kind" "CooperationDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "CooperationDocument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Cooperation_reference_key" ON "Cooperation"("reference");

CREATE INDEX "Cooperation_enclaveId_status_idx" ON "Cooperation"("enclaveId", "status");

CREATE INDEX "Cooperation_organisationId_idx" ON "Cooperation"("organisationId");

CREATE INDEX "Cooperation_institutionId_idx" ON "Cooperation"("institutionId");

CREATE UNIQUE INDEX "CooperationDocument_fileId_key" ON "CooperationDocument"("fileId");

CREATE INDEX "CooperationDocument_cooperationId_idx" ON "CooperationDocument"("cooperationId");

ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "CooperationDocument" ADD CONSTRAINT "CooperationDocument_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "Cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CooperationDocument" ADD CONSTRAINT "CooperationDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was matched names its institution; what was signed its day. Nobody cooperates with themselves.
ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_matched" CHECK ("status" IN ('LEAD', 'DROPPED') OR "institutionId" IS NOT NULL);
ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_signed" CHECK (
  "status" NOT IN ('SIGNED', 'RUNNING', 'COMPLETED', 'TERMINATED') OR "signedOn" IS NOT NULL);
ALTER TABLE "Cooperation" ADD CONSTRAINT "Cooperation_two_sides" CHECK ("organisationId" <> "institutionId");

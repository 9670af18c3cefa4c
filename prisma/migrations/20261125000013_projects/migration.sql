-- A project has a state, what it asks for, its founder and its documents.

CREATE TYPE "ProjectStatus" AS ENUM ('REPORTED', 'REGISTERED', 'INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED', 'LANDED', 'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'STAYED_IN_HOST_CITY', 'MOVED_ELSEWHERE', 'STOPPED');

CREATE TYPE "ProjectOrigin" AS ENUM ('HOST_CITY', 'UNIVERSITY', 'OVERSEAS', 'TENANT');

CREATE TYPE "HolderKind" AS ENUM ('TEAM', 'COMPANY');

CREATE TYPE "LackCode" AS ENUM ('NO_LAND', 'NO_FUND', 'INDUSTRY_MISMATCH', 'TOO_EARLY', 'FOUNDER_TERMS', 'OTHER');

CREATE TYPE "ProjectDocumentKind" AS ENUM ('PITCH', 'OTHER');

ALTER TABLE "Project" ADD COLUMN "capital" INTEGER,
ADD COLUMN "cleanRoomM2" INTEGER,
ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "founderId" UUID,
ADD COLUMN "holderKind" "HolderKind",
ADD COLUMN "holderName" TEXT,
ADD COLUMN "lack" "LackCode",
ADD COLUMN "landMu" INTEGER,
ADD COLUMN "origin" "ProjectOrigin",
ADD COLUMN "people" INTEGER,
ADD COLUMN "plantM2" INTEGER,
ADD COLUMN "powerKv" DECIMAL(5,1),
ADD COLUMN "readinessLevel" INTEGER,
ADD COLUMN "reference" TEXT,
ADD COLUMN "status" "ProjectStatus" NOT NULL DEFAULT 'REGISTERED',
ADD COLUMN "summary" TEXT;

CREATE TABLE "ProjectDocument" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" "ProjectDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "ProjectDocument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ProjectDocument_fileId_key" ON "ProjectDocument"("fileId");

CREATE INDEX "ProjectDocument_projectId_idx" ON "ProjectDocument"("projectId");

CREATE UNIQUE INDEX "Project_reference_key" ON "Project"("reference");

CREATE INDEX "Project_enclaveId_status_idx" ON "Project"("enclaveId", "status");

ALTER TABLE "Project" ADD CONSTRAINT "Project_founderId_fkey" FOREIGN KEY ("founderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ProjectDocument" ADD CONSTRAINT "ProjectDocument_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProjectDocument" ADD CONSTRAINT "ProjectDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was known before has landed, or is only reported.
UPDATE "Project" SET "status" = 'REPORTED' WHERE "recordOrigin" = 'REPORTED';
UPDATE "Project" p SET "status" = 'LANDED' WHERE "recordOrigin" = 'RECORDED'
  AND EXISTS (SELECT FROM "Landing" l WHERE l."projectId" = p.id AND l."status" = 'CONFIRMED');
ALTER TABLE "Project" ADD CONSTRAINT "Project_reported_state" CHECK (("recordOrigin" = 'REPORTED') = ("status" = 'REPORTED'));
ALTER TABLE "Project" ADD CONSTRAINT "Project_readiness" CHECK ("readinessLevel" BETWEEN 1 AND 9);
ALTER TABLE "Project" ADD CONSTRAINT "Project_asks_not_negative" CHECK ("landMu" >= 0 AND "plantM2" >= 0 AND "cleanRoomM2" >= 0 AND "powerKv" >= 0 AND "capital" >= 0 AND "people" >= 0);
ALTER TABLE "Project" ADD CONSTRAINT "Project_exit_coded" CHECK (
  "status" NOT IN ('STAYED_IN_HOST_CITY', 'MOVED_ELSEWHERE', 'STOPPED') OR "lack" IS NOT NULL);

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('ORGANISATIONS', 'COOPERATIONS', 'VISITS', 'PATENTS', 'REGISTRATIONS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'MAPPED', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'REVERTING', 'REVERTED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('OPEN', 'GOOD', 'BAD', 'DONE', 'REFUSED', 'REVERTED', 'KEPT');

-- AlterTable
ALTER TABLE "Cooperation" ADD COLUMN     "agreementAt" TEXT;

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADED',
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "mapping" JSONB,
    "onceKey" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "runById" UUID,
    "job" UUID,
    "workedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT,
    "state" "ImportRowState" NOT NULL DEFAULT 'OPEN',
    "problems" JSONB,
    "recordId" UUID,
    "recordVersion" INTEGER,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Import_job_key" ON "Import"("job");

-- CreateIndex
CREATE INDEX "Import_enclaveId_id_idx" ON "Import"("enclaveId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Import_createdById_onceKey_key" ON "Import"("createdById", "onceKey");

-- CreateIndex
CREATE INDEX "ImportRow_importId_state_number_idx" ON "ImportRow"("importId", "state", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_importId_number_key" ON "ImportRow"("importId", "number");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_runById_fkey" FOREIGN KEY ("runById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A row has a record from the moment it was committed on, and what was typed goes with that moment.
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_record" CHECK (("recordId" IS NOT NULL) = (state IN ('DONE', 'REVERTED', 'KEPT')));
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_cells" CHECK (cells IS NULL OR "recordId" IS NULL);
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_version" CHECK (("recordId" IS NULL) = ("recordVersion" IS NULL));
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_number" CHECK (number > 1);

-- One row makes a record, and no other does.
CREATE UNIQUE INDEX "ImportRow_record_once" ON "ImportRow"("recordId") WHERE "recordId" IS NOT NULL;

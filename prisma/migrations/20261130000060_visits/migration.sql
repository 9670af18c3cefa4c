-- The team and a company meet: planned, done, and what came of it.

CREATE TYPE "VisitStatus" AS ENUM ('PLANNED', 'DONE', 'CANCELLED', 'NO_SHOW');

CREATE TYPE "VisitDirection" AS ENUM ('OUTBOUND', 'INBOUND');

CREATE TYPE "VisitOutcome" AS ENUM ('INTERESTED', 'FOLLOW_UP', 'APPLIED', 'NOT_NOW', 'NOT_INTERESTED');

CREATE TYPE "VisitDocumentKind" AS ENUM ('PHOTO', 'OTHER');

CREATE TABLE "ProspectVisit" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "VisitStatus" NOT NULL DEFAULT 'PLANNED',
    "direction" "VisitDirection" NOT NULL,
    "plannedOn" DATE NOT NULL,
    "visitedOn" DATE,
    "place" TEXT,
    "outcome" "VisitOutcome",
    "note" TEXT,
    "nextAction" TEXT,
    "nextActionOn" DATE,
    "authorId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "onceKey" TEXT,
    "doneKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProspectVisit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "VisitStaff" (
    "visitId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "VisitStaff_pkey" PRIMARY KEY ("visitId","accountId")
);

CREATE TABLE "VisitDocument" (
    "id" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "kind" "VisitDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,
    "onceKey" TEXT,

    CONSTRAINT "VisitDocument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ProspectVisit_reference_key" ON "ProspectVisit"("reference");

CREATE UNIQUE INDEX "ProspectVisit_onceKey_key" ON "ProspectVisit"("onceKey");

CREATE UNIQUE INDEX "ProspectVisit_doneKey_key" ON "ProspectVisit"("doneKey");

CREATE INDEX "ProspectVisit_enclaveId_closedAt_idx" ON "ProspectVisit"("enclaveId", "closedAt");

CREATE INDEX "ProspectVisit_organisationId_visitedOn_idx" ON "ProspectVisit"("organisationId", "visitedOn");

CREATE INDEX "ProspectVisit_authorId_idx" ON "ProspectVisit"("authorId");

CREATE INDEX "VisitStaff_accountId_idx" ON "VisitStaff"("accountId");

CREATE UNIQUE INDEX "VisitDocument_fileId_key" ON "VisitDocument"("fileId");

CREATE UNIQUE INDEX "VisitDocument_onceKey_key" ON "VisitDocument"("onceKey");

CREATE INDEX "VisitDocument_visitId_idx" ON "VisitDocument"("visitId");

ALTER TABLE "ProspectVisit" ADD CONSTRAINT "ProspectVisit_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProspectVisit" ADD CONSTRAINT "ProspectVisit_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProspectVisit" ADD CONSTRAINT "ProspectVisit_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "VisitStaff" ADD CONSTRAINT "VisitStaff_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "ProspectVisit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "VisitStaff" ADD CONSTRAINT "VisitStaff_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VisitDocument" ADD CONSTRAINT "VisitDocument_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "ProspectVisit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VisitDocument" ADD CONSTRAINT "VisitDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is done says when and with what outcome; what is over says since when.
ALTER TABLE "ProspectVisit" ADD CONSTRAINT "ProspectVisit_done" CHECK (
  CASE "status" WHEN 'DONE' THEN num_nonnulls("visitedOn", "outcome") = 2 ELSE num_nonnulls("visitedOn", "outcome") = 0 END);
ALTER TABLE "ProspectVisit" ADD CONSTRAINT "ProspectVisit_over" CHECK (("status" = 'PLANNED') = ("closedAt" IS NULL));

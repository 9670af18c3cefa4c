-- Somebody outside asks to see the park.

CREATE TYPE "VisitRequestStatus" AS ENUM ('RECEIVED', 'SCHEDULED', 'REFUSED');

CREATE TABLE "VisitRequest" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "VisitRequestStatus" NOT NULL DEFAULT 'RECEIVED',
    "companyName" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "wishedOn" DATE NOT NULL,
    "orElseOn" DATE,
    "personId" UUID,
    "visitId" UUID,
    "onceKey" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "eraseOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitRequest_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "VisitRequest_reference_key" ON "VisitRequest"("reference");

CREATE UNIQUE INDEX "VisitRequest_personId_key" ON "VisitRequest"("personId");

CREATE UNIQUE INDEX "VisitRequest_visitId_key" ON "VisitRequest"("visitId");

CREATE UNIQUE INDEX "VisitRequest_onceKey_key" ON "VisitRequest"("onceKey");

CREATE INDEX "VisitRequest_enclaveId_closedAt_idx" ON "VisitRequest"("enclaveId", "closedAt");

CREATE INDEX "VisitRequest_eraseOn_idx" ON "VisitRequest"("eraseOn");

ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "ProspectVisit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was scheduled names its visit, and nothing else does; what is over says since when.
ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_scheduled" CHECK (("status" = 'SCHEDULED') = ("visitId" IS NOT NULL));
ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_over" CHECK (("status" = 'RECEIVED') = ("closedAt" IS NULL));
ALTER TABLE "VisitRequest" ADD CONSTRAINT "VisitRequest_people" CHECK ("people" BETWEEN 1 AND 200);

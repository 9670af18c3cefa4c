-- Partners with agreements, and what residents and others ask of them.

CREATE TYPE "ServiceKind" AS ENUM ('TECHNOLOGY', 'TALENT', 'FINANCE', 'IP', 'LEGAL');

CREATE TYPE "ServiceMatchStatus" AS ENUM ('SENT', 'TAKING_CARE', 'DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE', 'NOT_FOR_ME', 'WITHDRAWN');

CREATE TABLE "PartnerAgreement" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "ServiceKind" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "note" TEXT,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartnerAgreement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ServiceRequest" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "ServiceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "organisationId" UUID,
    "companyName" TEXT,
    "personId" UUID,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServiceRequest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ServiceMatch" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "status" "ServiceMatchStatus" NOT NULL DEFAULT 'SENT',
    "closedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "speed" INTEGER,
    "usefulness" INTEGER,
    "again" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServiceMatch_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PartnerAgreement_enclaveId_idx" ON "PartnerAgreement"("enclaveId");

CREATE INDEX "PartnerAgreement_organisationId_idx" ON "PartnerAgreement"("organisationId");

CREATE UNIQUE INDEX "ServiceRequest_reference_key" ON "ServiceRequest"("reference");

CREATE INDEX "ServiceRequest_enclaveId_createdAt_idx" ON "ServiceRequest"("enclaveId", "createdAt");

CREATE INDEX "ServiceRequest_organisationId_idx" ON "ServiceRequest"("organisationId");

CREATE INDEX "ServiceMatch_partnerId_status_idx" ON "ServiceMatch"("partnerId", "status");

CREATE UNIQUE INDEX "ServiceMatch_requestId_partnerId_key" ON "ServiceMatch"("requestId", "partnerId");

ALTER TABLE "PartnerAgreement" ADD CONSTRAINT "PartnerAgreement_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerAgreement" ADD CONSTRAINT "PartnerAgreement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerAgreement" ADD CONSTRAINT "PartnerAgreement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ServiceMatch" ADD CONSTRAINT "ServiceMatch_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ServiceRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ServiceMatch" ADD CONSTRAINT "ServiceMatch_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PartnerAgreement" ADD CONSTRAINT "PartnerAgreement_in_order" CHECK ("validFrom" <= "validTo");
-- A request is a resident's, or that of a named company outside with somebody to reach.
ALTER TABLE "ServiceRequest" ADD CONSTRAINT "ServiceRequest_asker" CHECK (
  ("organisationId" IS NOT NULL AND num_nonnulls("companyName", "personId") = 0)
  OR ("organisationId" IS NULL AND "companyName" IS NOT NULL));
ALTER TABLE "ServiceMatch" ADD CONSTRAINT "ServiceMatch_answers" CHECK (
  "speed" BETWEEN 1 AND 5 AND "usefulness" BETWEEN 1 AND 5 AND "again" BETWEEN 1 AND 5);
ALTER TABLE "ServiceMatch" ADD CONSTRAINT "ServiceMatch_closed" CHECK (
  ("status" IN ('DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE')) = ("closedAt" IS NOT NULL));

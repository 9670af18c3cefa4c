-- Applications for residency, with their corrections, reviews and offers.

CREATE TYPE "ApplicationStatus" AS ENUM ('DRAFT', 'DISCARDED', 'SUBMITTED', 'SCREENING', 'CORRECTION_REQUESTED', 'IN_REVIEW', 'WAITLISTED', 'REJECTED', 'OFFERED', 'OFFER_EXPIRED', 'DECLINED', 'ACCEPTED', 'CONVERTED', 'WITHDRAWN');

CREATE TYPE "ApplicationSource" AS ENUM ('OPERATOR', 'ASSIGNED');

CREATE TYPE "ApplicationDocumentKind" AS ENUM ('LICENCE', 'PLAN', 'IP', 'OTHER');

ALTER TABLE "Enclave" ADD COLUMN     "promisedWorkingDays" INTEGER NOT NULL DEFAULT 15;

CREATE TABLE "ResidencyApplication" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "applicantId" UUID NOT NULL,
    "organisationId" UUID,
    "previousId" UUID,
    "reference" TEXT,
    "status" "ApplicationStatus" NOT NULL DEFAULT 'DRAFT',
    "source" "ApplicationSource" NOT NULL DEFAULT 'OPERATOR',
    "answers" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL DEFAULT '',
    "kind" "OrganisationKind",
    "uscc" TEXT,
    "direction" "Direction",
    "industryId" UUID,
    "areaM2" INTEGER,
    "dueOn" DATE,
    "pausedOn" DATE,
    "draftUntil" DATE NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "submissionKey" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ResidencyApplication_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ApplicationDocument" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "kind" "ApplicationDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "ApplicationDocument_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CorrectionItem" (
    "id" UUID NOT NULL,
    "correctionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "answer" TEXT,

    CONSTRAINT "CorrectionItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "conflict" BOOLEAN,
    "conflictNote" TEXT,
    "declaredAt" TIMESTAMPTZ(3),
    "scores" JSONB,
    "comment" TEXT,
    "scoredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "conditions" TEXT,
    "expiresOn" DATE NOT NULL,
    "issuedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ResidencyApplication_reference_key" ON "ResidencyApplication"("reference");

CREATE UNIQUE INDEX "ResidencyApplication_submissionKey_key" ON "ResidencyApplication"("submissionKey");

CREATE INDEX "ResidencyApplication_applicantId_idx" ON "ResidencyApplication"("applicantId");

CREATE INDEX "ResidencyApplication_enclaveId_status_dueOn_idx" ON "ResidencyApplication"("enclaveId", "status", "dueOn");

CREATE UNIQUE INDEX "ApplicationDocument_fileId_key" ON "ApplicationDocument"("fileId");

CREATE INDEX "ApplicationDocument_applicationId_idx" ON "ApplicationDocument"("applicationId");

CREATE INDEX "Correction_applicationId_idx" ON "Correction"("applicationId");

CREATE UNIQUE INDEX "CorrectionItem_correctionId_position_key" ON "CorrectionItem"("correctionId", "position");

CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

CREATE UNIQUE INDEX "Review_applicationId_reviewerId_key" ON "Review"("applicationId", "reviewerId");

CREATE INDEX "Offer_applicationId_idx" ON "Offer"("applicationId");

ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "ResidencyApplication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_industryId_fkey" FOREIGN KEY ("industryId") REFERENCES "DictionaryItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ApplicationDocument" ADD CONSTRAINT "ApplicationDocument_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ResidencyApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ApplicationDocument" ADD CONSTRAINT "ApplicationDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Correction" ADD CONSTRAINT "Correction_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ResidencyApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Correction" ADD CONSTRAINT "Correction_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CorrectionItem" ADD CONSTRAINT "CorrectionItem_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Review" ADD CONSTRAINT "Review_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ResidencyApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Review" ADD CONSTRAINT "Review_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Offer" ADD CONSTRAINT "Offer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ResidencyApplication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Offer" ADD CONSTRAINT "Offer_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was submitted has its reference, its promised day and the key of the press that submitted it.
ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_submitted" CHECK (
  "status" IN ('DRAFT', 'DISCARDED') OR num_nulls("reference", "dueOn", "submissionKey") = 0);
ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_converted" CHECK (
  "status" <> 'CONVERTED' OR "organisationId" IS NOT NULL);
ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_paused" CHECK (
  ("status" = 'CORRECTION_REQUESTED') = ("pausedOn" IS NOT NULL) OR "status" = 'WITHDRAWN');
ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_not_its_own_copy" CHECK ("previousId" <> "id");
ALTER TABLE "ResidencyApplication" ADD CONSTRAINT "ResidencyApplication_uscc_form" CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
CREATE UNIQUE INDEX "Correction_one_open" ON "Correction" ("applicationId") WHERE "closedAt" IS NULL;
ALTER TABLE "Review" ADD CONSTRAINT "Review_scored_without_conflict" CHECK ("scoredAt" IS NULL OR "conflict" = false);
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_promise_sensible" CHECK ("promisedWorkingDays" BETWEEN 1 AND 250);

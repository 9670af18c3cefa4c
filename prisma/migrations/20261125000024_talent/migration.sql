-- Whom residents look for, and who was introduced to them.

CREATE TYPE "TalentNeedStatus" AS ENUM ('DRAFT', 'OPEN', 'PAUSED', 'FILLED', 'CLOSED_UNFILLED', 'CANCELLED');

CREATE TYPE "IntroductionStatus" AS ENUM ('SUGGESTED', 'CONSENTED', 'INTRODUCED', 'INTERVIEWING', 'OFFERED', 'ACCEPTED', 'ONBOARDED', 'CONFIRMED', 'LEFT', 'DECLINED_BY_CANDIDATE', 'REJECTED_BY_COMPANY', 'CONSENT_WITHDRAWN');

CREATE TYPE "Degree" AS ENUM ('BACHELOR', 'MASTER', 'DOCTOR', 'OTHER');

CREATE TABLE "TalentNeed" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "TalentNeedStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "description" TEXT,
    "levelId" UUID,
    "headcount" INTEGER NOT NULL,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TalentNeed_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "NeedRouting" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "routedById" UUID NOT NULL,
    "routedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NeedRouting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Introduction" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "IntroductionStatus" NOT NULL DEFAULT 'SUGGESTED',
    "degree" "Degree" NOT NULL,
    "field" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "profile" TEXT,
    "levelId" UUID,
    "suggestedForId" UUID,
    "suggestedById" UUID NOT NULL,
    "evidence" TEXT,
    "onboardedOn" DATE,
    "confirmedOn" DATE,
    "leftOn" DATE,
    "personKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "TalentNeed_reference_key" ON "TalentNeed"("reference");

CREATE INDEX "TalentNeed_enclaveId_status_idx" ON "TalentNeed"("enclaveId", "status");

CREATE INDEX "TalentNeed_organisationId_idx" ON "TalentNeed"("organisationId");

CREATE INDEX "NeedRouting_organisationId_idx" ON "NeedRouting"("organisationId");

CREATE UNIQUE INDEX "NeedRouting_needId_organisationId_key" ON "NeedRouting"("needId", "organisationId");

CREATE UNIQUE INDEX "Introduction_reference_key" ON "Introduction"("reference");

CREATE INDEX "Introduction_personId_idx" ON "Introduction"("personId");

CREATE INDEX "Introduction_personKey_idx" ON "Introduction"("personKey");

CREATE UNIQUE INDEX "Introduction_needId_personId_key" ON "Introduction"("needId", "personId");

ALTER TABLE "TalentNeed" ADD CONSTRAINT "TalentNeed_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TalentNeed" ADD CONSTRAINT "TalentNeed_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TalentNeed" ADD CONSTRAINT "TalentNeed_levelId_fkey" FOREIGN KEY ("levelId") REFERENCES "DictionaryItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TalentNeed" ADD CONSTRAINT "TalentNeed_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "NeedRouting" ADD CONSTRAINT "NeedRouting_needId_fkey" FOREIGN KEY ("needId") REFERENCES "TalentNeed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "NeedRouting" ADD CONSTRAINT "NeedRouting_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "NeedRouting" ADD CONSTRAINT "NeedRouting_routedById_fkey" FOREIGN KEY ("routedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_needId_fkey" FOREIGN KEY ("needId") REFERENCES "TalentNeed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_levelId_fkey" FOREIGN KEY ("levelId") REFERENCES "DictionaryItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_suggestedForId_fkey" FOREIGN KEY ("suggestedForId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_suggestedById_fkey" FOREIGN KEY ("suggestedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TalentNeed" ADD CONSTRAINT "TalentNeed_headcount" CHECK ("headcount" BETWEEN 1 AND 1000);
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_years" CHECK ("years" BETWEEN 0 AND 80);
-- What counts has its days, in their order.
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_onboarded" CHECK (
  "status" NOT IN ('ONBOARDED', 'CONFIRMED', 'LEFT') OR "onboardedOn" IS NOT NULL);
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_confirmed" CHECK ("status" <> 'CONFIRMED' OR "confirmedOn" IS NOT NULL);
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_in_order" CHECK ("onboardedOn" <= "leftOn");

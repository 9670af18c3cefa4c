-- A project is referred to districts; park and founder choose one.

CREATE TYPE "ReferralStatus" AS ENUM ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED', 'DECLINED', 'RECALLED', 'WITHDRAWN', 'NOT_SELECTED');

CREATE TYPE "TalkKind" AS ENUM ('VISIT', 'TALK');

CREATE TYPE "ChoiceSide" AS ENUM ('PARK', 'FOUNDER');

CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "ReferralStatus" NOT NULL DEFAULT 'DRAFT',
    "note" TEXT,
    "terms" TEXT,
    "lack" "LackCode",
    "waitingSince" TIMESTAMPTZ(3),
    "silentDays" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReferralTalk" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "kind" "TalkKind" NOT NULL,
    "heldOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReferralTalk_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ProjectChoice" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "side" "ChoiceSide" NOT NULL,
    "accountId" UUID,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProjectChoice_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Referral_reference_key" ON "Referral"("reference");

CREATE INDEX "Referral_projectId_idx" ON "Referral"("projectId");

CREATE INDEX "Referral_districtId_status_idx" ON "Referral"("districtId", "status");

CREATE INDEX "Referral_waitingSince_idx" ON "Referral"("waitingSince");

CREATE INDEX "ReferralTalk_referralId_idx" ON "ReferralTalk"("referralId");

CREATE UNIQUE INDEX "ProjectChoice_projectId_side_key" ON "ProjectChoice"("projectId", "side");

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ReferralTalk" ADD CONSTRAINT "ReferralTalk_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReferralTalk" ADD CONSTRAINT "ReferralTalk_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProjectChoice" ADD CONSTRAINT "ProjectChoice_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProjectChoice" ADD CONSTRAINT "ProjectChoice_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProjectChoice" ADD CONSTRAINT "ProjectChoice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One open referral a district and project; what was accepted has terms, what was declined its code.
CREATE UNIQUE INDEX "Referral_one_open" ON "Referral" ("projectId", "districtId")
  WHERE "status" IN ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED');
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_accepted_terms" CHECK ("status" <> 'ACCEPTED' OR "terms" IS NOT NULL);
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_declined_coded" CHECK ("status" <> 'DECLINED' OR "lack" IS NOT NULL);
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_silence" CHECK ("silentDays" IN (0, 9, 21, 45));
ALTER TABLE "ProjectChoice" ADD CONSTRAINT "ProjectChoice_by" CHECK ("side" = 'FOUNDER' OR "accountId" IS NOT NULL);

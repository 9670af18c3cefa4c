-- A landing has two keys, and afterwards milestones, promises and half-yearly checks.

CREATE TYPE "Side" AS ENUM ('PARK', 'DISTRICT');

CREATE TYPE "KeyPurpose" AS ENUM ('CONFIRM', 'VOID');

CREATE TYPE "LandingDocumentKind" AS ENUM ('LICENCE', 'EVIDENCE', 'OTHER');

CREATE TYPE "MilestoneKind" AS ENUM ('TRIAL_PRODUCTION', 'IN_PRODUCTION');

CREATE TYPE "MilestoneStatus" AS ENUM ('PROPOSED', 'CONFIRMED', 'REJECTED');

CREATE TYPE "CommitmentStatus" AS ENUM ('OPEN', 'CLAIMED_DONE', 'CONFIRMED');

CREATE TYPE "CheckAnswer" AS ENUM ('YES', 'PARTLY', 'NO');

ALTER TABLE "Landing" ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "entityName" TEXT,
ADD COLUMN "proposedById" UUID,
ADD COLUMN "proposedSide" "Side",
ADD COLUMN "reference" TEXT,
ADD COLUMN "referralId" UUID,
ADD COLUMN "uscc" TEXT;

CREATE TABLE "LandingKey" (
    "id" UUID NOT NULL,
    "landingId" UUID NOT NULL,
    "purpose" "KeyPurpose" NOT NULL,
    "side" "Side" NOT NULL,
    "accountId" UUID NOT NULL,
    "reason" TEXT,
    "turnedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LandingKey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LandingDocument" (
    "id" UUID NOT NULL,
    "landingId" UUID NOT NULL,
    "kind" "LandingDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "LandingDocument_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "landingId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "status" "MilestoneStatus" NOT NULL DEFAULT 'PROPOSED',
    "reachedOn" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "proposedSide" "Side" NOT NULL,
    "proposedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "landingId" UUID NOT NULL,
    "promisedBy" "Side" NOT NULL,
    "status" "CommitmentStatus" NOT NULL DEFAULT 'OPEN',
    "promise" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LandingCheck" (
    "id" UUID NOT NULL,
    "landingId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "operating" "CheckAnswer",
    "kept" "CheckAnswer",
    "missing" TEXT,

    CONSTRAINT "LandingCheck_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "LandingKey_landingId_purpose_side_key" ON "LandingKey"("landingId", "purpose", "side");

CREATE UNIQUE INDEX "LandingKey_landingId_purpose_accountId_key" ON "LandingKey"("landingId", "purpose", "accountId");

CREATE UNIQUE INDEX "LandingDocument_fileId_key" ON "LandingDocument"("fileId");

CREATE INDEX "LandingDocument_landingId_idx" ON "LandingDocument"("landingId");

CREATE INDEX "Milestone_landingId_idx" ON "Milestone"("landingId");

CREATE INDEX "Commitment_landingId_idx" ON "Commitment"("landingId");

CREATE UNIQUE INDEX "LandingCheck_landingId_dueOn_key" ON "LandingCheck"("landingId", "dueOn");

CREATE UNIQUE INDEX "Landing_reference_key" ON "Landing"("reference");

CREATE INDEX "Landing_districtId_status_idx" ON "Landing"("districtId", "status");

ALTER TABLE "Landing" ADD CONSTRAINT "Landing_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Landing" ADD CONSTRAINT "Landing_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "LandingKey" ADD CONSTRAINT "LandingKey_landingId_fkey" FOREIGN KEY ("landingId") REFERENCES "Landing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LandingKey" ADD CONSTRAINT "LandingKey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LandingDocument" ADD CONSTRAINT "LandingDocument_landingId_fkey" FOREIGN KEY ("landingId") REFERENCES "Landing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LandingDocument" ADD CONSTRAINT "LandingDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_landingId_fkey" FOREIGN KEY ("landingId") REFERENCES "Landing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_landingId_fkey" FOREIGN KEY ("landingId") REFERENCES "Landing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LandingCheck" ADD CONSTRAINT "LandingCheck_landingId_fkey" FOREIGN KEY ("landingId") REFERENCES "Landing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was proposed here names its entity, district, day and proposer; a code is well formed.
ALTER TABLE "Landing" ADD CONSTRAINT "Landing_proposed_whole" CHECK ("status" NOT IN ('PROPOSED', 'REFUSED', 'VOIDED')
  OR num_nonnulls("entityName", "uscc", "districtId", "registeredOn", "proposedSide") = 5);
ALTER TABLE "Landing" ADD CONSTRAINT "Landing_uscc_form" CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
-- A project has one landing at a time that is proposed or counts.
CREATE UNIQUE INDEX "Landing_one_live" ON "Landing" ("projectId") WHERE "referralId" IS NOT NULL AND "status" IN ('PROPOSED', 'CONFIRMED');
CREATE UNIQUE INDEX "Milestone_one_live" ON "Milestone" ("landingId", "kind") WHERE "status" IN ('PROPOSED', 'CONFIRMED');
-- A landing counts only with two keys, and is void only with two, whatever the code does: asked at the commit.
CREATE FUNCTION require_two_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" IN ('CONFIRMED', 'VOIDED') AND 2 <> (
    SELECT count(DISTINCT k."side") FROM "LandingKey" k WHERE k."landingId" = NEW."id"
      AND k."purpose" = (CASE NEW."status" WHEN 'CONFIRMED' THEN 'CONFIRM' ELSE 'VOID' END)::"KeyPurpose") THEN
    RAISE EXCEPTION 'a landing needs both keys' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Landing_two_keys" AFTER INSERT OR UPDATE ON "Landing" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_two_keys();
-- A key that was turned stays turned.
CREATE TRIGGER "LandingKey_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LandingKey" EXECUTE FUNCTION refuse_change();

-- People who have no account, what they consented to, and their own links.

CREATE TYPE "ConsentPurpose" AS ENUM ('REFER_PROJECT', 'PUBLISH_PROJECT');

CREATE TYPE "PersonLinkPurpose" AS ENUM ('PROJECT', 'CHECK');

CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "projectId" UUID NOT NULL,
    "districtId" UUID,
    "textVersion" INTEGER NOT NULL,
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "givenAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PersonLink" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "PersonLinkPurpose" NOT NULL,
    "recordId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonLink_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Consent_projectId_idx" ON "Consent"("projectId");

CREATE INDEX "Consent_districtId_idx" ON "Consent"("districtId");

CREATE UNIQUE INDEX "PersonLink_tokenHash_key" ON "PersonLink"("tokenHash");

CREATE INDEX "PersonLink_personId_idx" ON "PersonLink"("personId");

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A recipient is named exactly where the purpose has one; an answer is one of two; only what was given is withdrawn.
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_recipient" CHECK (("purpose" = 'REFER_PROJECT') = ("districtId" IS NOT NULL));
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_one_answer" CHECK (num_nonnulls("givenAt", "refusedAt") <= 1 AND ("withdrawnAt" IS NULL OR "givenAt" IS NOT NULL));
CREATE UNIQUE INDEX "Consent_one_open" ON "Consent" ("personId", "projectId", "purpose", "districtId") NULLS NOT DISTINCT
  WHERE "refusedAt" IS NULL AND "withdrawnAt" IS NULL;

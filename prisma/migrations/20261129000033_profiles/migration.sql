-- What an organisation says of itself in public, and its consent to be shown there.

CREATE TYPE "ProfileStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'TAKEN_DOWN');

CREATE TYPE "StaffBand" AS ENUM ('UNDER_10', 'FROM_10', 'FROM_50', 'FROM_200');

CREATE TYPE "PublicationScope" AS ENUM ('LISTING', 'PROFILE');

CREATE TABLE "Profile" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "ProfileStatus" NOT NULL DEFAULT 'DRAFT',
    "aboutZh" TEXT NOT NULL,
    "aboutEn" TEXT,
    "storyZh" TEXT,
    "storyEn" TEXT,
    "website" TEXT,
    "staffBand" "StaffBand",
    "shown" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "scope" "PublicationScope" NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Profile_organisationId_key" ON "Profile"("organisationId");

CREATE INDEX "Publication_organisationId_idx" ON "Publication"("organisationId");

ALTER TABLE "Profile" ADD CONSTRAINT "Profile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Words are shown as long as the profile is published, and no longer.
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_shown" CHECK (("status" = 'PUBLISHED') = ("shown" IS NOT NULL));
-- One live consent a scope; none is withdrawn before it was given.
CREATE UNIQUE INDEX "Publication_one_live" ON "Publication" ("organisationId", "scope") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_in_order" CHECK ("withdrawnAt" >= "givenAt");

-- Events of the park, their sessions, and who registered for them.

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'POSTPONED', 'HELD', 'CANCELLED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('ROADSHOW', 'MATCHMAKING', 'SALON', 'TRAINING', 'COMPETITION', 'VISIT_DAY');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('PENDING', 'CONFIRMED', 'REFUSED', 'WAITLISTED', 'OFFERED', 'LAPSED', 'CANCELLED', 'ATTENDED', 'NO_SHOW');

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "placeZh" TEXT NOT NULL,
    "placeEn" TEXT NOT NULL,
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "certificate" BOOLEAN NOT NULL DEFAULT false,
    "status" "EventStatus" NOT NULL DEFAULT 'DRAFT',
    "publishedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSession" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "titleZh" TEXT,
    "titleEn" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER,
    "heldOn" DATE,
    "attendance" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "personKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "organisation" TEXT,
    "status" "RegistrationStatus" NOT NULL,
    "offeredUntil" TIMESTAMPTZ(3),
    "checkedInAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_enclaveId_createdAt_idx" ON "Event"("enclaveId", "createdAt");

-- CreateIndex
CREATE INDEX "Event_status_publishedAt_idx" ON "Event"("status", "publishedAt");

-- CreateIndex
CREATE INDEX "EventSession_startsAt_id_idx" ON "EventSession"("startsAt", "id");

-- CreateIndex
CREATE INDEX "EventSession_heldOn_idx" ON "EventSession"("heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "EventSession_eventId_startsAt_key" ON "EventSession"("eventId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_ticket_key" ON "Registration"("ticket");

-- CreateIndex
CREATE INDEX "Registration_sessionId_status_number_idx" ON "Registration"("sessionId", "status", "number");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "Registration_status_offeredUntil_idx" ON "Registration"("status", "offeredUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_sessionId_number_key" ON "Registration"("sessionId", "number");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "EventSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_in_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_capacity" CHECK ("capacity" > 0);
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_seats" CHECK ("taken" >= 0 AND ("capacity" IS NULL OR "taken" <= "capacity"));
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_held" CHECK (("heldOn" IS NULL) = ("attendance" IS NULL) AND "attendance" >= 0);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_offer" CHECK ("status" <> 'OFFERED' OR "offeredUntil" IS NOT NULL);

-- One live registration a person and session.
CREATE UNIQUE INDEX "Registration_once" ON "Registration"("sessionId", "personKey") WHERE "status" NOT IN ('REFUSED', 'LAPSED', 'CANCELLED');

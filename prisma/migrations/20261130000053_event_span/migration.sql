-- When the first session of an event begins and the last one ends, kept with the event: lists of what is next and of
-- what was are read from an index. Only what was published once is public.

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "firstAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastAt" TIMESTAMPTZ(3);

-- DropIndex
DROP INDEX "Event_enclaveId_createdAt_idx";

-- DropIndex
DROP INDEX "Event_status_publishedAt_idx";

-- CreateIndex
CREATE INDEX "Event_enclaveId_firstAt_id_idx" ON "Event"("enclaveId", "firstAt", "id");

-- CreateIndex
CREATE INDEX "Event_enclaveId_lastAt_id_idx" ON "Event"("enclaveId", "lastAt", "id");

UPDATE "Event" e SET "firstAt" = s.first, "lastAt" = s.last
FROM (SELECT "eventId", min("startsAt") AS first, max("endsAt") AS last FROM "EventSession" GROUP BY 1) s
WHERE s."eventId" = e.id;

ALTER TABLE "Event" ADD CONSTRAINT "Event_span" CHECK (("firstAt" IS NULL) = ("lastAt" IS NULL) AND "firstAt" < "lastAt");
ALTER TABLE "Event" ADD CONSTRAINT "Event_published" CHECK ("status" = 'DRAFT' OR "publishedAt" IS NOT NULL);

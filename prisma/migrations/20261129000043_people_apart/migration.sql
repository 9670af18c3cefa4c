-- What is kept of a person is theirs alone: for one purpose, and with the mails that still wait for them.

CREATE TYPE "PersonKind" AS ENUM ('FOUNDER', 'CANDIDATE', 'ASKER');

ALTER TABLE "Person" ADD COLUMN "kind" "PersonKind";
UPDATE "Person" p SET "kind" = CASE
  WHEN EXISTS (SELECT FROM "Introduction" i WHERE i."personId" = p."id") THEN 'CANDIDATE'::"PersonKind"
  WHEN EXISTS (SELECT FROM "ServiceRequest" r WHERE r."personId" = p."id") THEN 'ASKER'::"PersonKind"
  ELSE 'FOUNDER'::"PersonKind" END;
ALTER TABLE "Person" ALTER COLUMN "kind" SET NOT NULL;

-- An erased person has nothing left by which they could be found.
UPDATE "Person" SET "key" = NULL WHERE "erasedAt" IS NOT NULL;
ALTER TABLE "Person" ADD CONSTRAINT "Person_erased" CHECK (
  "erasedAt" IS NULL OR ("name" = '' AND "email" = '' AND "phone" IS NULL AND "key" IS NULL)
);

DROP INDEX "Person_key_idx";
CREATE INDEX "Person_kind_key_idx" ON "Person"("kind", "key");

ALTER TABLE "Notification" ADD COLUMN "personId" UUID;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_one_receiver" CHECK ("accountId" IS NULL OR "personId" IS NULL);
CREATE INDEX "Notification_personId_idx" ON "Notification"("personId");

-- What was sent, or could not be, keeps nothing of what it said.
UPDATE "Notification" SET "payload" = NULL WHERE "status" <> 'PENDING';
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_said" CHECK ("status" = 'PENDING' OR "payload" IS NULL);

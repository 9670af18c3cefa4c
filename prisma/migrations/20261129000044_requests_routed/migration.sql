-- Since when a request is with a partner: those that are with none stand first in the team's list.

ALTER TABLE "ServiceRequest" ADD COLUMN "routedAt" TIMESTAMPTZ(3);

UPDATE "ServiceRequest" r SET "routedAt" = first."at"
FROM (SELECT "requestId", min("createdAt") AS "at" FROM "ServiceMatch" GROUP BY "requestId") first
WHERE first."requestId" = r."id";

CREATE INDEX "ServiceRequest_enclaveId_routedAt_id_idx" ON "ServiceRequest"("enclaveId", "routedAt", "id");

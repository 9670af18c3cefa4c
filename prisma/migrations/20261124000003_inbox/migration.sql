-- Messages to an account also stand in its inbox on the site.

ALTER TABLE "Notification" ADD COLUMN     "inbox" JSONB,
ADD COLUMN     "readAt" TIMESTAMPTZ(3);

CREATE INDEX "Notification_accountId_createdAt_idx" ON "Notification"("accountId", "createdAt");

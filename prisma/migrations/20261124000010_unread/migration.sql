-- How much one has not read yet is counted on every page.
CREATE INDEX "Notification_unread_idx" ON "Notification"("accountId") WHERE "readAt" IS NULL;

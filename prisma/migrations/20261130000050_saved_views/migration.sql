-- A list as somebody narrowed and sorted it, kept under a name.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SavedView_accountId_list_idx" ON "SavedView"("accountId", "list");

-- One view of a name; what was taken away holds none.
CREATE UNIQUE INDEX "SavedView_name_key" ON "SavedView"("accountId", "list", "name") WHERE "removedAt" IS NULL;

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

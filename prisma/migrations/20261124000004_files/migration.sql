-- Files that people give.

CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "storageKey" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "File_storageKey_key" ON "File"("storageKey");

CREATE INDEX "File_ownerId_idx" ON "File"("ownerId");

ALTER TABLE "File" ADD CONSTRAINT "File_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "File" ADD CONSTRAINT "File_not_empty" CHECK ("size" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');

-- The one key of keyed hashes, which stays when the key that seals it is replaced.

CREATE TABLE "HashKey" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,

    CONSTRAINT "HashKey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HashKey_one" CHECK ("id" = 1)
);

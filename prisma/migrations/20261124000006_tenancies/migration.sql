-- Tenancies and the rooms they hold.

CREATE TYPE "TenancyStatus" AS ENUM ('DRAFT', 'PENDING_APPROVAL', 'PENDING_SIGNATURE', 'SIGNED', 'ACTIVE', 'NOTICE', 'ENDED', 'TERMINATED', 'VOID');

CREATE TYPE "TenancyDocumentKind" AS ENUM ('CONTRACT', 'HANDOVER', 'OTHER');

CREATE TABLE "Tenancy" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "applicationId" UUID,
    "reference" TEXT NOT NULL,
    "status" "TenancyStatus" NOT NULL DEFAULT 'DRAFT',
    "direction" "Direction" NOT NULL,
    "startOn" DATE NOT NULL,
    "endOn" DATE,
    "terms" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tenancy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TenancyRoom" (
    "id" UUID NOT NULL,
    "tenancyId" UUID NOT NULL,
    "roomId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE,
    "blocking" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TenancyRoom_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TenancyDocument" (
    "id" UUID NOT NULL,
    "tenancyId" UUID NOT NULL,
    "kind" "TenancyDocumentKind" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "TenancyDocument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Tenancy_applicationId_key" ON "Tenancy"("applicationId");

CREATE UNIQUE INDEX "Tenancy_reference_key" ON "Tenancy"("reference");

CREATE INDEX "Tenancy_organisationId_idx" ON "Tenancy"("organisationId");

CREATE INDEX "Tenancy_enclaveId_status_idx" ON "Tenancy"("enclaveId", "status");

CREATE INDEX "TenancyRoom_roomId_idx" ON "TenancyRoom"("roomId");

CREATE UNIQUE INDEX "TenancyRoom_tenancyId_roomId_key" ON "TenancyRoom"("tenancyId", "roomId");

CREATE UNIQUE INDEX "TenancyDocument_fileId_key" ON "TenancyDocument"("fileId");

CREATE INDEX "TenancyDocument_tenancyId_idx" ON "TenancyDocument"("tenancyId");

ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "ResidencyApplication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TenancyRoom" ADD CONSTRAINT "TenancyRoom_tenancyId_fkey" FOREIGN KEY ("tenancyId") REFERENCES "Tenancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TenancyRoom" ADD CONSTRAINT "TenancyRoom_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TenancyDocument" ADD CONSTRAINT "TenancyDocument_tenancyId_fkey" FOREIGN KEY ("tenancyId") REFERENCES "Tenancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TenancyDocument" ADD CONSTRAINT "TenancyDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A room is held by one tenancy at a time, whatever the code does.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "TenancyRoom" ADD CONSTRAINT "TenancyRoom_never_twice" EXCLUDE USING gist (
  "roomId" WITH =, daterange("fromOn", "toOn", '[]') WITH &&) WHERE ("blocking");
ALTER TABLE "TenancyRoom" ADD CONSTRAINT "TenancyRoom_in_order" CHECK ("fromOn" <= "toOn");
ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_in_order" CHECK ("startOn" <= "endOn");

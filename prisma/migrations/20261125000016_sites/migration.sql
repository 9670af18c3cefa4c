-- Landing sites publish what they can give; a recruiting group has its lead.

ALTER TABLE "District" ADD COLUMN "leadId" UUID;

ALTER TABLE "LandingSite" ADD COLUMN "capital" INTEGER,
ADD COLUMN "cleanRoomM2" INTEGER,
ADD COLUMN "criteriaOn" DATE,
ADD COLUMN "industries" TEXT[],
ADD COLUMN "landMu" INTEGER,
ADD COLUMN "minReadiness" INTEGER,
ADD COLUMN "people" INTEGER,
ADD COLUMN "plantM2" INTEGER,
ADD COLUMN "powerKv" DECIMAL(5,1),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "District" ADD CONSTRAINT "District_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "LandingSite" ADD CONSTRAINT "LandingSite_readiness" CHECK ("minReadiness" BETWEEN 1 AND 9);
ALTER TABLE "LandingSite" ADD CONSTRAINT "LandingSite_gives_not_negative" CHECK ("landMu" >= 0 AND "plantM2" >= 0 AND "cleanRoomM2" >= 0 AND "powerKv" >= 0 AND "capital" >= 0 AND "people" >= 0);

-- Why a company did not choose somebody tells of a person: it stands where an erasure reaches, sealed.

ALTER TABLE "Introduction" ADD COLUMN "reason" TEXT;

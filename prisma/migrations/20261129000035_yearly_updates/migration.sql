-- The figures that a resident hands in for a year.

CREATE TYPE "UpdateStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED');

CREATE TYPE "RevenueBand" AS ENUM ('NONE', 'UNDER_500', 'FROM_500', 'FROM_2000', 'FROM_10000');

CREATE TABLE "YearlyUpdate" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "UpdateStatus" NOT NULL DEFAULT 'DRAFT',
    "staff" INTEGER,
    "rdStaff" INTEGER,
    "revenueBand" "RevenueBand",
    "revenue" DECIMAL(14,2),
    "rdSpend" DECIMAL(14,2),
    "patents" INTEGER,
    "submittedAt" TIMESTAMPTZ(3),
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "YearlyUpdate_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "YearlyUpdate_enclaveId_year_idx" ON "YearlyUpdate"("enclaveId", "year");

CREATE UNIQUE INDEX "YearlyUpdate_organisationId_enclaveId_year_key" ON "YearlyUpdate"("organisationId", "enclaveId", "year");

ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was handed in is whole, and no figure is below zero; those in research are among the staff.
ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_whole" CHECK ("status" IN ('DRAFT', 'RETURNED') OR (
  num_nulls("staff", "rdStaff", "rdSpend", "patents", "submittedAt") = 0 AND num_nonnulls("revenueBand", "revenue") > 0));
ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_not_negative" CHECK (
  "staff" >= 0 AND "rdStaff" >= 0 AND "revenue" >= 0 AND "rdSpend" >= 0 AND "patents" >= 0);
ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_research_staff" CHECK ("rdStaff" <= "staff");
ALTER TABLE "YearlyUpdate" ADD CONSTRAINT "YearlyUpdate_year" CHECK ("year" BETWEEN 2000 AND 2100);

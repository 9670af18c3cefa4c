-- Why somebody was refused, sealed; and of what a registrant was told already.

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "certifiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- The keys by which an applicant's name is found. Of those that stand already they are derived at the next start.
ALTER TABLE "ResidencyApplication" ADD COLUMN "initials" TEXT NOT NULL DEFAULT '',
ADD COLUMN "pinyin" TEXT NOT NULL DEFAULT '';

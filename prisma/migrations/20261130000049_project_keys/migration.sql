-- The keys by which a project's name is sorted and found. Of those that stand already they are derived at the next start.
ALTER TABLE "Project" ADD COLUMN "initials" TEXT NOT NULL DEFAULT '',
ADD COLUMN "pinyin" TEXT NOT NULL DEFAULT '';

CREATE INDEX "Project_enclaveId_pinyin_id_idx" ON "Project"("enclaveId", "pinyin", "id");

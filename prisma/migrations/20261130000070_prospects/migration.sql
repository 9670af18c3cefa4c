-- Who follows an organisation, and the keys by which two spellings of one name are found to be one.

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "nameKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "nameKeyEn" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Prospect" (
    "id" UUID NOT NULL,
    "enclaveId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "handlerId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Prospect_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Prospect_enclaveId_id_idx" ON "Prospect"("enclaveId", "id");

-- CreateIndex
CREATE INDEX "Prospect_handlerId_idx" ON "Prospect"("handlerId");

-- CreateIndex
CREATE INDEX "Prospect_organisationId_idx" ON "Prospect"("organisationId");

-- CreateIndex
CREATE INDEX "Organisation_nameKey_idx" ON "Organisation"("nameKey");

-- CreateIndex
CREATE INDEX "Organisation_nameKeyEn_idx" ON "Organisation"("nameKeyEn");

-- AddForeignKey
ALTER TABLE "Prospect" ADD CONSTRAINT "Prospect_enclaveId_fkey" FOREIGN KEY ("enclaveId") REFERENCES "Enclave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prospect" ADD CONSTRAINT "Prospect_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prospect" ADD CONSTRAINT "Prospect_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- At most one team member at a time follows an organisation for an enclave.
CREATE UNIQUE INDEX "Prospect_one_open" ON "Prospect" ("enclaveId", "organisationId") WHERE "until" IS NULL;
ALTER TABLE "Prospect" ADD CONSTRAINT "Prospect_days" CHECK ("until" >= "since");

-- The same key as lib/core/name-key.ts: half-width, small letters, without signs, spaces and the words of the legal form.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  words text := translate(normalize(name, NFKC),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ');
  whole text;
BEGIN
  words := regexp_replace(words, '[''’.]', '', 'g');
  words := regexp_replace(words,
    '[\s!-/:-@\u005b-\u0060{-\u00bf\u00d7\u00f7\u2000-\u206f\u2200-\u22ff\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe6f]+', ' ', 'g');
  words := btrim(words, ' ');
  words := regexp_replace(words,
    '( (co|coltd|company|ltd|limited|liability|inc|incorporated|corp|corporation|llc|llp|plc|gmbh|ag|bv|nv|pte|pty|partnership))+$', '');
  whole := replace(words, ' ', '');
  whole := coalesce(nullif(regexp_replace(whole, '(特殊普通合伙|普通合伙|有限合伙)$', ''), ''), whole);
  RETURN coalesce(nullif(regexp_replace(whole,
    '(股份有限责任公司|股份有限公司|有限责任公司|有限公司|股份公司|合伙企业|个人独资企业|(?<!分)公司)$', ''), ''), whole);
END $$;

-- Whoever writes a name, the key follows.
CREATE FUNCTION derive_name_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."nameKey" := name_key(NEW."nameZh");
  NEW."nameKeyEn" := name_key(NEW."nameEn");
  RETURN NEW;
END $$;
CREATE TRIGGER "Organisation_name_keys" BEFORE INSERT OR UPDATE ON "Organisation"
  FOR EACH ROW EXECUTE FUNCTION derive_name_keys();
UPDATE "Organisation" SET "nameKey" = name_key("nameZh"), "nameKeyEn" = name_key("nameEn");

-- Whether one character more, less or other makes two keys one. Of six characters or more, the first or the last three are
-- then the same: the indexes find who comes into question.
CREATE FUNCTION one_edit_apart(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT a <> b AND abs(length(a) - length(b)) <= 1 AND EXISTS (
    SELECT 1 FROM generate_series(1, greatest(length(a), length(b))) at WHERE
      CASE WHEN length(a) = length(b) THEN overlay(a PLACING '' FROM at FOR 1) = overlay(b PLACING '' FROM at FOR 1)
        WHEN length(a) > length(b) THEN overlay(a PLACING '' FROM at FOR 1) = b
        ELSE overlay(b PLACING '' FROM at FOR 1) = a END)
$$;
CREATE INDEX "Organisation_key_begins" ON "Organisation" (left("nameKey", 3));
CREATE INDEX "Organisation_key_ends" ON "Organisation" (right("nameKey", 3));

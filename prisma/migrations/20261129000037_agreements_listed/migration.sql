-- Whether a platform agreed to be named in public; and one agreement of a kind with an organisation at a time.

ALTER TABLE "PartnerAgreement" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "PartnerAgreement" ADD CONSTRAINT "PartnerAgreement_one_at_a_time" EXCLUDE USING gist (
  "enclaveId" WITH =, "organisationId" WITH =, "kind" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

-- Rules that must hold whatever the code does.

-- Partial dates: 2019, 2019-12 or 2019-12-05. (A check on NULL passes.)
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_dates_partial" CHECK (
  "agreedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND
  "openedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_dates_partial" CHECK (
  "openedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND
  "completionExpectedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND
  "deliveryExpectedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_areas_positive" CHECK ("floorAreaM2" > 0 AND "landAreaM2" > 0 AND "investmentCny" > 0);
ALTER TABLE "Room" ADD CONSTRAINT "Room_area_positive" CHECK ("areaM2" > 0);
ALTER TABLE "ReportedResidency" ADD CONSTRAINT "ReportedResidency_entered_partial" CHECK (
  "enteredOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_uscc_form" CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_not_into_itself" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_two_sides" CHECK ("fromId" <> "toId");
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_in_order" CHECK ("validFrom" <= "validTo");

-- What is only reported cites its source and explains a baseline; what counts has its date.
ALTER TABLE "Project" ADD CONSTRAINT "Project_reported_cites" CHECK ("recordOrigin" <> 'REPORTED' OR "sourceId" IS NOT NULL);
ALTER TABLE "Landing" ADD CONSTRAINT "Landing_reported_cites" CHECK (
  "status" <> 'REPORTED' OR ("sourceId" IS NOT NULL AND "baselineId" IS NOT NULL));
ALTER TABLE "Landing" ADD CONSTRAINT "Landing_confirmed_dated" CHECK (
  "status" <> 'CONFIRMED' OR ("registeredOn" IS NOT NULL AND "districtId" IS NOT NULL));
ALTER TABLE "MetricBaseline" ADD CONSTRAINT "MetricBaseline_not_negative" CHECK ("value" >= 0);
ALTER TABLE "MetricBaseline" ADD CONSTRAINT "MetricBaseline_in_order" CHECK ("periodFrom" <= "periodTo");

-- Accounts.
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_scope" CHECK (CASE
  WHEN "role" = 'ADMIN' THEN num_nonnulls("enclaveId", "organisationId", "districtId") = 0
  WHEN "role" IN ('OPS', 'OPS_LEAD', 'REVIEWER', 'GOV') THEN "enclaveId" IS NOT NULL AND num_nonnulls("organisationId", "districtId") = 0
  WHEN "role" = 'DISTRICT' THEN "districtId" IS NOT NULL AND num_nonnulls("enclaveId", "organisationId") = 0
  WHEN "role" IN ('TENANT_ADMIN', 'TENANT_MEMBER', 'PARTNER') THEN "organisationId" IS NOT NULL AND num_nonnulls("enclaveId", "districtId") = 0
  ELSE num_nonnulls("enclaveId", "districtId") = 0 END);
CREATE UNIQUE INDEX "Membership_one_live" ON "Membership" ("accountId", "role", "enclaveId", "organisationId", "districtId")
  NULLS NOT DISTINCT WHERE "endedAt" IS NULL;

-- The logs only grow. The application's role has no right to change them either; this also stops a careless owner.
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single" CHECK ("id" = 1);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEntry_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "StatusLog_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "StatusLog" EXECUTE FUNCTION refuse_change();

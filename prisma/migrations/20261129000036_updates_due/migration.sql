-- By which day of the year residents hand in their figures for the year before, MM-DD, a setting of the enclave.
ALTER TABLE "Enclave" ADD COLUMN "updatesDue" TEXT NOT NULL DEFAULT '03-31';
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_updates_due" CHECK ("updatesDue" ~ 
  '^((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$');

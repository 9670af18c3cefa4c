-- The audit narrowed to one noun, newest first, without reading past the others.
CREATE INDEX "AuditEntry_noun_seq_idx" ON "AuditEntry"("noun", "seq");

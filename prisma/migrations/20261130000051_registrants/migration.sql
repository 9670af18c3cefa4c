-- Who registers for an event or asks to visit is kept for that purpose alone.

ALTER TYPE "PersonKind" ADD VALUE 'REGISTRANT';
ALTER TYPE "PersonKind" ADD VALUE 'VISITOR';
ALTER TYPE "PersonLinkPurpose" ADD VALUE 'REGISTRATION';

-- Whom one reaches at an institution is a person of their own kind.

ALTER TYPE "PersonKind" ADD VALUE 'CONTACT';

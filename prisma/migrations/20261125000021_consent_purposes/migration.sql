-- A candidate consents to one company; a link may be theirs, or of somebody who asked for help from outside.

ALTER TYPE "ConsentPurpose" ADD VALUE 'INTRODUCE_CANDIDATE';

ALTER TYPE "PersonLinkPurpose" ADD VALUE 'CANDIDATE';

ALTER TYPE "PersonLinkPurpose" ADD VALUE 'REQUEST';

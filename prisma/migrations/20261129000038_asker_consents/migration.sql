-- Who posts a need consents that it is put up in public, that it names the company, that a partner knows them.

ALTER TYPE "ConsentPurpose" ADD VALUE 'PUBLISH_NEED';

ALTER TYPE "ConsentPurpose" ADD VALUE 'NAME_COMPANY';

ALTER TYPE "ConsentPurpose" ADD VALUE 'SHARE_ASKER';

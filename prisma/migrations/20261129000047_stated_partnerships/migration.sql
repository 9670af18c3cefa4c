-- What a source stated of institutions stood in their kind and memberships so far; it stands as partnerships from now on.

INSERT INTO "InstitutionPartnership" ("id", "enclaveId", "institutionId", "kind", "sourceId", "createdAt")
SELECT gen_random_uuid(), e."id", o."id",
  (CASE WHEN o."kind" = 'JOINT_INSTITUTE' THEN 'JOINT_INSTITUTE' ELSE 'LONG_TERM_PARTNER' END)::"PartnershipKind", o."sourceId", now()
FROM "Organisation" o JOIN "Enclave" e ON e."sourceId" = o."sourceId"
WHERE o."kind" IN ('UNIVERSITY', 'INSTITUTE', 'TRANSFER_OFFICE', 'JOINT_INSTITUTE') AND o."mergedIntoId" IS NULL
  AND NOT EXISTS (SELECT FROM "OrganisationRelation" r WHERE r."fromId" = o."id" AND r."kind" = 'MEMBER_OF')
ON CONFLICT DO NOTHING;

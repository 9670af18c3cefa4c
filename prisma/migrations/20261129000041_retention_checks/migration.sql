-- Whether somebody who started is still there after 6 and 12 months: asked once each, answered by the company.

CREATE TABLE "RetentionCheck" (
    "id" UUID NOT NULL,
    "introductionId" UUID NOT NULL,
    "months" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "RetentionCheck_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "RetentionCheck_introductionId_months_key" ON "RetentionCheck"("introductionId", "months");

ALTER TABLE "RetentionCheck" ADD CONSTRAINT "RetentionCheck_introductionId_fkey" FOREIGN KEY ("introductionId") REFERENCES "Introduction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "RetentionCheck" ADD CONSTRAINT "RetentionCheck_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "RetentionCheck" ADD CONSTRAINT "RetentionCheck_months" CHECK ("months" IN (6, 12));
ALTER TABLE "RetentionCheck" ADD CONSTRAINT "RetentionCheck_in_order" CHECK ("askedAt" <= "answeredAt");

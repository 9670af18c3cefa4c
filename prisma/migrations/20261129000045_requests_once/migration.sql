-- One request, however often its form was sent.

ALTER TABLE "ServiceRequest" ADD COLUMN "onceKey" TEXT;

CREATE UNIQUE INDEX "ServiceRequest_onceKey_key" ON "ServiceRequest"("onceKey");

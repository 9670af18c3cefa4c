-- Where the receipt of an application lies that was filed before its case was kept here.
ALTER TABLE "PatentCase" ADD COLUMN     "receiptAt" TEXT;

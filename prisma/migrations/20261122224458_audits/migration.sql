-- CreateEnum
CREATE TYPE "withdrawn_by" AS ENUM ('owner', 'operator');

-- CreateTable
CREATE TABLE "audits" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "manage_key_hash" TEXT NOT NULL,
    "idempotency_key_hash" TEXT,
    "request_digest" TEXT NOT NULL,
    "text" TEXT,
    "input" TEXT,
    "report_bytes" BYTEA NOT NULL,
    "result_digest" TEXT NOT NULL,
    "rulebook" TEXT NOT NULL,

    CONSTRAINT "audits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "key" TEXT NOT NULL,
    "audit_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "withdrawals" (
    "publication_key" TEXT NOT NULL,
    "by" "withdrawn_by" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "withdrawals_pkey" PRIMARY KEY ("publication_key","by")
);

-- CreateIndex
CREATE UNIQUE INDEX "audits_manage_key_hash_key" ON "audits"("manage_key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "audits_idempotency_key_hash_key" ON "audits"("idempotency_key_hash");

-- CreateIndex
CREATE INDEX "audits_expires_at_idx" ON "audits"("expires_at");

-- CreateIndex
CREATE INDEX "publications_audit_id_idx" ON "publications"("audit_id");

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_publication_key_fkey" FOREIGN KEY ("publication_key") REFERENCES "publications"("key") ON DELETE CASCADE ON UPDATE CASCADE;

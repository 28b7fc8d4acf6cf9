CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "audits" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ALTER COLUMN "report_bytes" DROP NOT NULL;

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "revisions" (
    "publication_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "audit_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "salt" BYTEA,
    "reason_salt" BYTEA,
    "log_index" INTEGER,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("publication_key","number")
);

-- CreateTable
CREATE TABLE "replies" (
    "publication_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "asked_on" TEXT NOT NULL,
    "answered_on" TEXT,
    "by" TEXT,
    "text" TEXT,
    "salt" BYTEA,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("publication_key","number")
);

-- CreateTable
CREATE TABLE "log_leaves" (
    "index" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "leaf" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_leaves_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "register_entries" (
    "publication_key" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "product" TEXT NOT NULL,
    "maker" TEXT NOT NULL,
    "categories" TEXT[],
    "outcome" TEXT NOT NULL,
    "rulebook" TEXT NOT NULL,
    "claim_date" TEXT,
    "search" TEXT NOT NULL,

    CONSTRAINT "register_entries_pkey" PRIMARY KEY ("publication_key")
);

-- CreateIndex
CREATE INDEX "revisions_at_idx" ON "revisions"("at");

-- CreateIndex
CREATE INDEX "revisions_audit_id_idx" ON "revisions"("audit_id");

-- CreateIndex
CREATE INDEX "register_entries_revised_at_idx" ON "register_entries"("revised_at");

-- CreateIndex
CREATE INDEX "register_entries_search_idx" ON "register_entries" USING GIN ("search" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_publication_key_fkey" FOREIGN KEY ("publication_key") REFERENCES "publications"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_publication_key_fkey" FOREIGN KEY ("publication_key") REFERENCES "publications"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_publication_key_fkey" FOREIGN KEY ("publication_key") REFERENCES "publications"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published before there were revisions is its own first one. It was never logged.
INSERT INTO "revisions" ("publication_key", "number", "audit_id", "at")
SELECT "key", 1, "audit_id", "published_at" FROM "publications";

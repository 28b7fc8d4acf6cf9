-- CreateTable
CREATE TABLE "documents" (
    "id_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reading" TEXT NOT NULL,
    "original_until" TIMESTAMPTZ(3),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "document_pieces" (
    "document_id_hash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_pieces_pkey" PRIMARY KEY ("document_id_hash","number")
);

-- CreateTable
CREATE TABLE "document_uses" (
    "audit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document_id_hash" TEXT NOT NULL,

    CONSTRAINT "document_uses_pkey" PRIMARY KEY ("audit_id","number")
);

-- CreateIndex
CREATE INDEX "documents_expires_at_idx" ON "documents"("expires_at");

-- CreateIndex
CREATE INDEX "document_uses_document_id_hash_idx" ON "document_uses"("document_id_hash");

-- AddForeignKey
ALTER TABLE "document_pieces" ADD CONSTRAINT "document_pieces_document_id_hash_fkey" FOREIGN KEY ("document_id_hash") REFERENCES "documents"("id_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_uses" ADD CONSTRAINT "document_uses_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_uses" ADD CONSTRAINT "document_uses_document_id_hash_fkey" FOREIGN KEY ("document_id_hash") REFERENCES "documents"("id_hash") ON DELETE CASCADE ON UPDATE CASCADE;

import { findDocuments } from "@/lib/db";
import { accepted, type Result, refused } from "@/lib/errors";
import { describeProblem } from "@/lib/intake/describe-problem";
import type { ExtractedDocument } from "@/lib/intake/documents";
import { documentHash } from "./keep-document";

/**
 * What was read of the documents with these ids, in their order. Problems: `unknown-document` at `documents.N` for each that
 * is not there or has expired. Throws AppError `database-away`.
 */
export async function loadDocuments(ids: string[], now = new Date()): Promise<Result<ExtractedDocument[]>> {
  if (ids.length === 0) return accepted([]);
  const hashes = ids.map(documentHash);
  const stored = new Map((await findDocuments(hashes, now)).map((one) => [one.idHash, one.reading]));
  const missing = hashes.flatMap((hash, index) =>
    stored.has(hash)
      ? []
      : [describeProblem({ code: "unknown-document", path: ["documents", index], data: { number: index + 1 } })],
  );
  if (missing.length > 0) return refused(...missing);
  return accepted(hashes.map((hash) => JSON.parse(stored.get(hash) ?? "") as ExtractedDocument));
}

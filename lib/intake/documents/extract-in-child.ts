import type { Problem } from "@/lib/engine/types";
import { type Result, refused } from "@/lib/errors";
import { DOCUMENT_BYTES_LIMIT } from "./limits";
import { nameWithoutPath } from "./name-without-path";
import { describeRefusal } from "./refused-document";
import { type ChildTerms, runInChild } from "./run-in-child";
import type { DocumentFile, ExtractedDocument } from "./types";

export type ExtractTerms = ChildTerms;

/** Reads a file of any kind in a process of its own. */
export async function extractDocument(
  file: DocumentFile,
  terms: ExtractTerms = {},
): Promise<Result<ExtractedDocument>> {
  const name = nameWithoutPath(file.name);
  if (file.bytes.length === 0) return refused(describeRefusal(name, "document-empty"));
  if (file.bytes.length > DOCUMENT_BYTES_LIMIT) return refused(refuseTooLarge(name));
  return runInChild({ name }, file.bytes, terms);
}

/** Of a file that is too large to be taken at all. */
export const refuseTooLarge = (name: string): Problem =>
  describeRefusal(nameWithoutPath(name), "document-too-large", { limit: DOCUMENT_BYTES_LIMIT / 1_000_000 });

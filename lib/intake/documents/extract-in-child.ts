import { type Result, refused } from "@/lib/errors";
import * as limits from "./limits";
import { nameWithoutPath } from "./name-without-path";
import { type DocumentProblemCode, describeRefusal } from "./refused-document";
import { type ChildTerms, runInChild } from "./run-in-child";
import type { DocumentFile, ExtractedDocument } from "./types";

export type ExtractTerms = ChildTerms;

/** Reads a file of any kind in a process of its own. */
export async function extractDocument(
  file: DocumentFile,
  terms: ExtractTerms = {},
): Promise<Result<ExtractedDocument>> {
  const name = nameWithoutPath(file.name);
  const refuse = (code: DocumentProblemCode, data = {}) => refused(describeRefusal(name, code, data));
  if (file.bytes.length === 0) return refuse("document-empty");
  const limit = limits.DOCUMENT_BYTES_LIMIT;
  if (file.bytes.length > limit) return refuse("document-too-large", { limit: limit / 1_000_000 });
  return runInChild({ name }, file.bytes, terms);
}

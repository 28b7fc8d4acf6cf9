import type { SourceDocument } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { describeProblem } from "../describe-problem";
import { joinTexts } from "./join-texts";
import { DOCUMENTS_LIMIT } from "./limits";
import type { ExtractedDocument } from "./types";

/** The ids of documents that a request names; none where it names none. */
export function readDocumentIds(raw: unknown): Result<string[]> {
  const given = typeof raw === "object" && raw !== null && "documents" in raw ? raw.documents : undefined;
  if (given === undefined || given === null) return accepted([]);
  const ids: unknown[] = Array.isArray(given) ? given : [undefined];
  if (ids.length <= DOCUMENTS_LIMIT && ids.every((id) => typeof id === "string")) return accepted(ids as string[]);
  const data = { limit: DOCUMENTS_LIMIT };
  return refused(describeProblem({ code: "documents-not-a-list", path: ["documents"], data }));
}

/**
 * The request as it is audited: its text is the one that was typed, if any was, and then those of the documents, as the
 * command line joins files.
 */
export function attachDocuments(
  raw: unknown,
  documents: ExtractedDocument[],
): { raw: unknown; documents: SourceDocument[] } {
  if (documents.length === 0 || typeof raw !== "object" || raw === null) return { raw, documents: [] };
  const { documents: _, text: typed, ...request } = raw as Record<string, unknown>;
  // What is no text at all is refused as such.
  if (typed !== undefined && typed !== null && typeof typed !== "string") return { raw, documents: [] };
  const text = (typed ?? "").replace(/\r\n?/g, "\n");
  const given = [
    ...(text.trim() === "" ? [] : [{ text }]),
    ...documents.map((document) => ({ text: document.text, document })),
  ];
  const joined = joinTexts(given);
  return { raw: { ...request, text: joined.text }, documents: joined.documents };
}

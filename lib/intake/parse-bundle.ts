import { digest } from "@/lib/digest";
import type { SourceDocument } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { describeProblem } from "./describe-problem";
import { sourceDocumentsSchema } from "./documents/source-document-schema";
import { type AuditRequest, parseAuditRequest } from "./parse-audit-request";

/** What a bundle says of how its report came to be. */
export interface BundleStamp {
  engineVersion: string;
  lexiconDigest: string;
  rulebookDigest: string;
  inputDigest: string;
  resultDigest: string;
}

/** Whether a parsed JSON value is a bundle and not a text that happens to be JSON. */
export const isBundle = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && "bundleVersion" in value;

/**
 * Reads an exported bundle as the request it was made from. Problems: those of a request, `bundle-unreadable` where the
 * stamp is not there, `bundle-altered` where what it holds is not what its inputDigest is of. A receipt in it is another
 * room's to read.
 */
export function parseBundle(
  { bundleVersion, madeBy, inputDigest, resultDigest, receipt: _, documents: given, ...raw }: Record<string, unknown>,
  today: Date,
): Result<{ request: AuditRequest; stamp: BundleStamp }> {
  const stamp = readStamp(madeBy, inputDigest, resultDigest);
  if (bundleVersion !== 1 || !stamp) return refused(describeProblem({ code: "bundle-unreadable", path: [] }));
  const parsed = parseAuditRequest(raw, today);
  if (!parsed.ok) return parsed;
  const documents = given === undefined ? undefined : sourceDocumentsSchema.safeParse(given);
  const input = { ...parsed.value.input, ...(documents?.success && { documents: documents.data }) };
  const altered = documents?.success === false || digest(input) !== stamp.inputDigest || !areOf(input);
  if (altered) return refused(describeProblem({ code: "bundle-altered", path: ["inputDigest"] }));
  return accepted({ request: { ...parsed.value, input }, stamp });
}

/** Whether every document gave the stretch of the text that it is said to have given. */
const areOf = ({ text, documents = [] }: { text: string; documents?: SourceDocument[] }): boolean =>
  documents.every(({ start, end, textDigest }) => digest(text.slice(start, end)) === textDigest);

function readStamp(madeBy: unknown, inputDigest: unknown, resultDigest: unknown): BundleStamp | undefined {
  const made = (madeBy ?? {}) as {
    engineVersion?: unknown;
    lexicon?: { digest?: unknown };
    rulebook?: { digest?: unknown };
  };
  const stamp = {
    engineVersion: made.engineVersion,
    lexiconDigest: made.lexicon?.digest,
    rulebookDigest: made.rulebook?.digest,
    inputDigest,
    resultDigest,
  };
  return Object.values(stamp).every((value) => typeof value === "string") ? (stamp as BundleStamp) : undefined;
}

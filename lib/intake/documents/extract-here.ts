import { sha256Hex } from "#sha256";
import { accepted, type Result, refused } from "@/lib/errors";
import { detectType, typeOfName } from "./detect-type";
import { EXTRACTORS } from "./extractors";
import { DOCUMENT_BYTES_LIMIT } from "./limits";
import { nameWithoutPath } from "./name-without-path";
import { describeRefusal, RefusedDocument } from "./refused-document";
import type { DocumentFile, DocumentNote, DocumentProgress, DocumentType, ExtractedDocument } from "./types";

/**
 * Reads a file in this very process. A hostile one may take it down: sites and commands call extractDocument, which does
 * this in a process of its own.
 */
export async function extractHere(
  { name: given, bytes }: DocumentFile,
  onPage: (progress: DocumentProgress) => void,
): Promise<Result<ExtractedDocument>> {
  const name = nameWithoutPath(given);
  let type: DocumentType | undefined;
  try {
    if (bytes.length === 0) throw new RefusedDocument("document-empty");
    if (bytes.length > DOCUMENT_BYTES_LIMIT) throw tooLarge();
    type = detectType(name, bytes);
    const found = await EXTRACTORS[type](bytes, { name, type, onPage });
    if (found.text.trim() === "") throw new RefusedDocument("document-without-text");
    const about = { name, type, size: bytes.length, sha256: sha256Hex(bytes) };
    return accepted({ ...about, ...found, notes: [...noteName(name, type), ...found.notes] });
  } catch (error) {
    if (error instanceof RefusedDocument) return refused(describeRefusal(name, error.code, error.data));
    // Libraries throw what they like at a file that is built wrongly. What they say is for the log.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    if (error instanceof RangeError) return refused(describeRefusal(name, codeOfRange(error)));
    return refused(describeRefusal(name, "document-broken", { kind: type ?? "binary" }));
  }
}

export const tooLarge = () => new RefusedDocument("document-too-large", { limit: DOCUMENT_BYTES_LIMIT / 1_000_000 });

/** Calls that go too deep, or a length that no memory has. */
const codeOfRange = ({ message }: RangeError) =>
  message.includes("call stack") ? "document-too-deep" : "document-too-much-memory";

/** Text by its name may be any of the kinds of text, which only the name tells apart. */
function noteName(name: string, type: DocumentType): DocumentNote[] {
  const named = typeOfName(name);
  if (named === undefined || named === type) return [];
  return [{ code: "note-other-name", data: { kind: type, named } }];
}

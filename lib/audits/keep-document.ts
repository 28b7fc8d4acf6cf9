import { randomBytes } from "node:crypto";
import { deleteDocument, insertDocument } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { Problem } from "@/lib/engine/types";
import { accepted, type Result } from "@/lib/errors";
import {
  type DocumentFile,
  type ExtractedDocument,
  type ExtractTerms,
  extractDocument,
  sayNote,
} from "@/lib/intake/documents";
import { daysAfter } from "./days-after";
import { keyHash } from "./keys";

/** A document that no audit is made of is kept this long. */
export const UNUSED_DAYS = 1;
/** For so many days the file itself can be kept; 0: not at all. */
export const KEEP_DAYS = [0, 1, 7, 30, 90] as const;
export type KeepDays = (typeof KEEP_DAYS)[number];
export const USUAL_KEEP_DAYS: KeepDays = 30;

/** What is told of a document that was read and stored. */
export interface KeptDocument
  extends Pick<ExtractedDocument, "name" | "type" | "size" | "sha256" | "extractor" | "pages"> {
  /** Names it in a request; nobody finds it by guessing. */
  id: string;
  /** UTF-16 units. */
  textLength: number;
  textDigest: string;
  notes: { code: string; say: Problem["say"]; place?: ExtractedDocument["notes"][number]["place"] }[];
  /** ISO instant until which the file itself is kept; null: it is not. */
  keptUntil: string | null;
}

/**
 * Reads a file in a process of its own and stores what was read, so that an audit can be made of it. Problems: those of
 * reading; nothing is stored then. Throws AppError `database-away`.
 */
export async function keepDocument(
  file: DocumentFile,
  terms: ExtractTerms & { keepDays: KeepDays },
  now = new Date(),
): Promise<Result<KeptDocument>> {
  const { keepDays, ...reading } = terms;
  const read = await extractDocument(file, reading);
  if (!read.ok) return read;
  const document = read.value;
  const id = randomBytes(32).toString("base64url");
  const until = daysAfter(now, keepDays);
  await insertDocument(
    {
      idHash: documentHash(id),
      reading: JSON.stringify(document),
      expiresAt: daysAfter(now, UNUSED_DAYS),
      ...(keepDays > 0 && { original: { bytes: file.bytes, until } }),
    },
    now,
  );
  // Nobody is there any more who could make an audit of it.
  if (terms.signal?.aborted) await deleteDocument(documentHash(id));
  const { name, type, size, sha256, extractor, pages, text, notes } = document;
  return accepted({
    ...{ id, name, type, size, sha256, extractor, pages },
    textLength: text.length,
    textDigest: digest(text),
    notes: notes.map((note) => ({ code: note.code, say: sayNote(note), ...(note.place && { place: note.place }) })),
    keptUntil: keepDays > 0 ? until.toISOString() : null,
  });
}

/** What is stored of a document's id. */
export const documentHash = (id: string): string => keyHash(`document:${id}`);

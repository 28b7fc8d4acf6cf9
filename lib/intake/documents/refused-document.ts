import type { Problem } from "@/lib/engine/types";
import type { DocumentWording } from "./say-document";
import { type DocumentFigures, sayDocument } from "./say-document";

export type DocumentProblemCode = Extract<DocumentWording, `document-${string}`>;

/** Why a file is not read. Thrown inside the readers, however deep, and caught by extractHere alone. */
export class RefusedDocument extends Error {
  constructor(
    readonly code: DocumentProblemCode,
    readonly data: DocumentFigures = {},
  ) {
    super(code);
  }
}

/** The problem of one file, in its two sentences. */
export const describeRefusal = (name: string, code: DocumentProblemCode, data: DocumentFigures = {}): Problem => ({
  code,
  path: "files",
  say: sayDocument(code, { name, ...data }),
});

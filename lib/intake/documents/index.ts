export { type ExtractTerms, extractDocument } from "./extract-in-child";
export { isPlainText } from "./is-plain-text";
export { DOCUMENT_BYTES_LIMIT, DOCUMENTS_LIMIT } from "./limits";
export { sayNote } from "./say-document";
export type * from "./types";

export { attachDocuments, readDocumentIds } from "./attach-documents";
export { drawDocumentPage } from "./draw-in-child";
export { type ExtractTerms, extractDocument, refuseTooLarge } from "./extract-in-child";
export { isPlainText } from "./is-plain-text";
export { type GivenText, joinTexts } from "./join-texts";
export { DOCUMENT_BYTES_LIMIT, DOCUMENTS_LIMIT } from "./limits";
export { sayNote } from "./say-document";
export type * from "./types";

/** Bytes of one file. A filing of 300 pages with pictures has some 20 MB. */
export const DOCUMENT_BYTES_LIMIT = 50_000_000;
/** Bytes that all entries of an office file would unpack to, pictures too, though those are never unpacked. */
export const PACKAGE_LIMIT = 200_000_000;
/** Of its parts in XML, which are unpacked and read. */
export const XML_LIMIT = 50_000_000;
export const ENTRIES_LIMIT = 10_000;
/** Elements of XML or HTML inside one another; no writer comes near. */
export const DEPTH_LIMIT = 500;
/** Bytes of a page of HTML: its tree takes some twenty times as much. */
export const HTML_LIMIT = 5_000_000;
/** UTF-16 units of extracted text: ten times what one audit reads, so that a long filing can be cut down to it. */
export const EXTRACTED_LIMIT = 2_000_000;
export const PARTS_LIMIT = 200_000;
export const PAGES_LIMIT = 2_000;
/** Files of one audit. */
export const DOCUMENTS_LIMIT = 20;

/** Milliseconds without a word of progress, and with any. */
export const SILENCE_LIMIT_MS = 10_000;
export const WHOLE_LIMIT_MS = 900_000;
/** Bytes of data of the process that reads, and of its heap within them. */
export const MEMORY_LIMIT = 512 * 1024 * 1024;
export const HEAP_LIMIT_MB = 320;

import { type Entry, openZip } from "../../tables/open-zip";
import { type Files, type Relation, readRelations } from "../../tables/read-part";
import { ENTRIES_LIMIT, PACKAGE_LIMIT, XML_LIMIT } from "../limits";
import { RefusedDocument } from "../refused-document";
import type { TextWriter } from "../text-writer";
import type { DocumentType } from "../types";

export interface OfficePackage {
  files: Files;
  entries: Entry[];
}

/**
 * The parts of a zip file, none of them unpacked. Its directory is held against every limit first. Throws
 * RefusedDocument: locked, broken, a bomb, too many parts, or two parts of one name.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const zip = openZip(bytes, PACKAGE_LIMIT);
  if (zip.fault === "locked") throw new RefusedDocument("document-locked");
  if (zip.fault === "broken") throw new RefusedDocument("document-broken", { kind: guessKind(bytes) });
  if (zip.fault !== undefined) throw bomb(PACKAGE_LIMIT);
  const { files, entries } = zip;
  if (entries.length > ENTRIES_LIMIT) throw new RefusedDocument("document-too-many-parts", { limit: ENTRIES_LIMIT });
  // Names of parts are compared without regard to case by the standard, so by some programs and not by others.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw new RefusedDocument("document-ambiguous");
  const xml = entries.filter(({ name }) => /\.(?:xml|rels|vml)$/i.test(name));
  if (xml.reduce((sum, { unpacked }) => sum + unpacked, 0) > XML_LIMIT) throw bomb(XML_LIMIT);
  return { files, entries };
}

const bomb = (limit: number) => new RefusedDocument("document-bomb", { limit: limit / 1_000_000 });

/** Names stand in front of each entry too: they tell what a package was before its end was lost. */
function guessKind(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1 << 20));
  const found = [
    ["word/", "docx"],
    ["ppt/", "pptx"],
    ["xl/", "xlsx"],
  ].find(([folder = ""]) => head.includes(folder));
  return found?.[1] ?? "archive";
}

export const isOfType = (type: string) => (relation: Relation) => !relation.outside && relation.type.endsWith(type);

/** The package says which part is the document; a few writers leave that out and keep to the usual place. */
export function findMain({ files }: OfficePackage, usual: string, kind: DocumentType): string {
  const target = readRelations(files, "").find(isOfType("/officeDocument"))?.target;
  const main = [target, usual].find((name) => name !== undefined && files.has(name));
  if (main === undefined) throw new RefusedDocument("document-broken", { kind });
  return main;
}

/** Tells what a package carries besides its text: it is left where it is. */
export function noteBaggage({ files, entries }: OfficePackage, writer: TextWriter): void {
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) writer.note("note-macros");
  const embedded = names.filter((name) => /\/(?:embeddings|activeX)\/[^/]+$/i.test(name)).length;
  if (embedded > 0) writer.note("note-embedded-files", { count: embedded });
  const leading = names.filter((name) => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)).length;
  if (leading > 0) writer.note("note-outside-names", { count: leading });
  const outside = names
    .filter((name) => name.endsWith(".rels"))
    .flatMap((name) => readRelations(files, name.replace(/(^|\/)_rels\//, "$1").replace(/\.rels$/, "")))
    .filter((relation) => relation.outside && !relation.type.endsWith("/hyperlink")).length;
  if (outside > 0) writer.note("note-outside-content", { count: outside });
}

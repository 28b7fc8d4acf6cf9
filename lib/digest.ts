import canonicalize from "canonicalize";
import { sha256Hex } from "#sha256";

/** Canonical JSON (RFC 8785): one value, one string of bytes. Throws on what JSON cannot carry. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("This value has no JSON form.");
  return json;
}

/** The members of an object, each as canonical JSON, so that a member more costs no second pass over the others. */
export function canonicalMembers(value: object): string[] {
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : `${canonicalJson(name)}:${canonicalJson(member)}`,
  );
}

/** The canonical JSON of the object that has these members. Their names are of letters and digits alone. */
export function joinMembers(members: readonly string[]): string {
  // The quotation mark that ends a name sorts before every letter and digit, as the end of a name does.
  return `{${[...members].sort().join(",")}}`;
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8, or of the canonical JSON of anything else. */
export function digest(value: unknown): string {
  return sha256Hex(typeof value === "string" ? value : canonicalJson(value));
}

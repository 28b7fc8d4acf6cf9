import canonicalize from "canonicalize";
import { sha256Hex } from "#sha256";

/** Canonical JSON (RFC 8785): one value, one string of bytes. Throws on what JSON cannot carry. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("This value has no JSON form.");
  return json;
}

/** A member of an object: its name, and its value as canonical JSON. */
type Member = [name: string, json: string];

/** The members of an object, so that a member more costs no second pass over the others. */
export function canonicalMembers(value: object): Member[] {
  return Object.entries(value).flatMap(([name, member]): Member[] =>
    member === undefined ? [] : [[name, canonicalJson(member)]],
  );
}

/** The canonical JSON of the object that has these members, no name of them twice. */
export function joinMembers(members: readonly Member[]): string {
  // By UTF-16 units, as the operator compares.
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, json]) => `${canonicalJson(name)}:${json}`).join(",")}}`;
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8, or of the canonical JSON of anything else. */
export function digest(value: unknown): string {
  return sha256Hex(typeof value === "string" ? value : canonicalJson(value));
}

import canonicalize from "canonicalize";
import { sha256Hex } from "#sha256";

/** Canonical JSON (RFC 8785): one value, one string of bytes. Throws on what JSON cannot carry. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("This value has no JSON form.");
  return json;
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8, or of the canonical JSON of anything else. */
export function digest(value: unknown): string {
  return sha256Hex(typeof value === "string" ? value : canonicalJson(value));
}

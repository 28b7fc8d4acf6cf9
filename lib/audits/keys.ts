import { createHash, createHmac, randomBytes } from "node:crypto";
import { serverSecret } from "./server-secret";

/** 32 bytes, base64url without padding. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** Opens the owner's page. Made from the id, so that a repeated creation answers with the same key and none is stored. */
export function manageKeyOf(auditId: string): string {
  return createHmac("sha256", serverSecret()).update(`manage-key:${auditId}`).digest("base64url");
}

/** What is stored of a key: looking up its hash leaks nothing by timing, and a copy of the database opens nothing. */
export function keyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** 256 random bits: nobody finds a public report by guessing. */
export function newPublicationKey(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether it can be a key at all; anything else is unknown without asking the database. */
export function looksLikeKey(key: string): boolean {
  return KEY.test(key);
}

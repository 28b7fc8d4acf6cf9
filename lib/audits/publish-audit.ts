import { publish } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { keyHash, looksLikeKey, newPublicationKey } from "./keys";

/**
 * Makes an audit public and returns the key of its address. Twice is harmless: the key stays. After the owner's
 * withdrawal it is a new key, since the old address has said "withdrawn".
 * Throws AppError `unknown-audit`, `taken-down`, `database-away`.
 */
export async function publishAudit(manageKey: string, now = new Date()): Promise<{ key: string }> {
  if (!looksLikeKey(manageKey)) throw new AppError("unknown-audit");
  const key = await publish(keyHash(manageKey), newPublicationKey(), now);
  if (key === null) throw new AppError("unknown-audit");
  if (key === "taken-down") throw new AppError("taken-down");
  return { key };
}

import { withdraw } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { keyHash, looksLikeKey } from "./keys";
import { writeLeaf } from "./write-leaf";

/** Ends the publication of an audit; harmless where nothing is public. Throws AppError `unknown-audit`, `database-away`. */
export async function withdrawAudit(manageKey: string, now = new Date()): Promise<void> {
  const leafOf = (key: string) => writeLeaf({ kind: "withdrawal", key, revision: 1, at: now });
  if (!looksLikeKey(manageKey) || !(await withdraw(keyHash(manageKey), leafOf, now)))
    throw new AppError("unknown-audit");
}

import { erase } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { keyHash, looksLikeKey } from "./keys";
import { writeLeaf } from "./write-leaf";

/**
 * Erases an audit and every correction of it: text, test data, report, files, and the salts by which the log could be held
 * against them. Its public addresses say so; the log still verifies. One that never was public leaves nothing at all.
 * Throws AppError `unknown-audit`, `database-away`.
 */
export async function eraseAudit(manageKey: string, now = new Date()): Promise<void> {
  const leafOf = (key: string, revision: number) => writeLeaf({ kind: "erasure", key, revision, at: now });
  if (!looksLikeKey(manageKey) || !(await erase(keyHash(manageKey), leafOf, now))) throw new AppError("unknown-audit");
}

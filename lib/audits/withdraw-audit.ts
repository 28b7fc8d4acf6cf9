import { withdraw } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { keyHash, looksLikeKey } from "./keys";

/** Ends the publication of an audit; harmless where nothing is public. Throws AppError `unknown-audit`, `database-away`. */
export async function withdrawAudit(manageKey: string, now = new Date()): Promise<void> {
  if (!looksLikeKey(manageKey) || !(await withdraw(keyHash(manageKey), now))) throw new AppError("unknown-audit");
}

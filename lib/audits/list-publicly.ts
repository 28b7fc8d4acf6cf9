import { list } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { keyHash, looksLikeKey } from "./keys";

/**
 * Shows a published verdict in the register, or takes it from there; its address opens either way.
 * Throws AppError `not-published`, also for an unknown audit, `database-away`.
 */
export async function listPublicly(manageKey: string, listed: boolean, now = new Date()): Promise<void> {
  if (!looksLikeKey(manageKey) || !(await list(keyHash(manageKey), listed, now))) throw new AppError("not-published");
}

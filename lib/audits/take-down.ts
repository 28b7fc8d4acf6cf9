import { takeDownPublication } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { writeLeaf } from "./write-leaf";

/**
 * The operator ends a publication; its address says so with the reason, and the audit cannot be published again.
 * Throws AppError `unknown-publication`, `database-away`.
 */
export async function takeDown(key: string, reason: string, now = new Date()): Promise<void> {
  const leafOf = (ended: string) => writeLeaf({ kind: "takedown", key: ended, revision: 1, at: now });
  if (!(await takeDownPublication(key, reason, leafOf, now))) throw new AppError("unknown-publication");
}

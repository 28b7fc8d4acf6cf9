import { takeDownPublication } from "@/lib/db";
import { AppError } from "@/lib/errors";

/**
 * The operator ends a publication; its address says so with the reason, and the audit cannot be published again.
 * Throws AppError `unknown-publication`, `database-away`.
 */
export async function takeDown(key: string, reason: string, now = new Date()): Promise<void> {
  if (!(await takeDownPublication(key, reason, now))) throw new AppError("unknown-publication");
}

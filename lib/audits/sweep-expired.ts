import { deleteExpired } from "@/lib/db";

/** Deletes audits that were never published and whose time is over. Returns how many. */
export function sweepExpired(now = new Date()): Promise<number> {
  return deleteExpired(now);
}

import { missingMigrations } from "@/lib/db";

/** Whether requests can be served: the database answers and is migrated. Throws AppError `database-away`. */
export async function checkReadiness(): Promise<{ ready: boolean; missingMigrations: string[] }> {
  const missing = await missingMigrations();
  return { ready: missing.length === 0, missingMigrations: missing };
}

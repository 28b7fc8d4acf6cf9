import { readdir } from "node:fs/promises";
import path from "node:path";
import { ask } from "./client";

/** Names of the migrations that this version of the site needs and the database does not have. Empty: ready. */
export async function missingMigrations(): Promise<string[]> {
  const needed = await listMigrations();
  const rows = await ask(
    (client) => client.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return needed.filter((name) => !applied.has(name));
}

async function listMigrations(): Promise<string[]> {
  const directory = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations");
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

// Applies migrations over pg. Same table, checksums and advisory lock as the official command, which therefore
// agrees with what was done here; the command itself needs an engine that cannot be had offline.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { root } from "./root.mjs";

const LOCK = 72707369;
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Brings a database up to date. Answers the names applied. Throws where an earlier attempt failed half way. */
export async function migrate(url, directory = path.join(root, "prisma/migrations")) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // Two launchers at once: the second waits here and then finds nothing to do.
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(TABLE);
    const done = await readDone(client);
    const applied = [];
    for (const { name, sql } of readMigrations(directory)) {
      const checksum = createHash("sha256").update(sql).digest("hex");
      if (!done.has(name)) {
        await apply(client, name, sql, checksum);
        applied.push(name);
      } else if (done.get(name) !== checksum) {
        throw new Error(`Migration ${name} was changed after it had been applied; write a new one instead.`);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function readDone(client) {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => !row.finished_at);
  if (failed)
    throw new Error(`Migration ${failed.migration_name} failed earlier; repair it by hand, then remove its row.`);
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function readMigrations(directory) {
  return fs
    .readdirSync(directory)
    .sort()
    .map((name) => ({ name, file: path.join(directory, name, "migration.sql") }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => ({ name, sql: fs.readFileSync(file, "utf8") }));
}

async function apply(client, name, sql, checksum) {
  const id = randomUUID();
  await client.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`, [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // one message, and therefore one transaction
  } catch (error) {
    await client.query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1`, [id, String(error.message)]);
    throw new Error(`Migration ${name} failed: ${error.message}`, { cause: error });
  }
  await client.query(`UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`, [
    id,
  ]);
}

import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";

/**
 * Gives a test file a PostgreSQL database of its own, copied from the migrated one that `npm test` makes, and points
 * DATABASE_URL at it. The store connects at its first use, so call this before anything asks it.
 */
export function testDatabase(): {
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  url(): string;
} {
  const template = process.env.DATABASE_URL;
  const name = `test_${randomBytes(6).toString("hex")}`;
  let client: pg.Client;

  beforeAll(async () => {
    if (!template) throw new Error("Store tests need a migrated PostgreSQL in DATABASE_URL: run `npm test -- unit`.");
    await asAdmin(template, `CREATE DATABASE ${name} TEMPLATE ${databaseOf(template)} STRATEGY file_copy`);
    process.env.DATABASE_URL = withDatabase(template, name);
    client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    if (template) await asAdmin(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return {
    query: async (sql, values) => (await client.query(sql, values)).rows,
    url: () => withDatabase(template ?? "", name),
  };
}

async function asAdmin(template: string, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: withDatabase(template, "postgres") });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

const databaseOf = (url: string) => pg.escapeIdentifier(new URL(url).pathname.slice(1));

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";
import { migrate } from "./migrate.mjs";

const database = testDatabase();
let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), "migrations-"));
  await database.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(name: string, sql: string) {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

test("applies what is new, in order, once", async () => {
  write("2_fill", "INSERT INTO one VALUES (1); INSERT INTO one VALUES (2);");
  write("1_make", "CREATE TABLE one (n int);");
  expect(await migrate(database.url(), directory)).toEqual(["1_make", "2_fill"]);
  write("3_more", "INSERT INTO one VALUES (3);");
  expect(await migrate(database.url(), directory)).toEqual(["3_more"]);
  expect(await migrate(database.url(), directory)).toEqual([]);
  expect(await database.query("SELECT n FROM one ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("two at the same moment apply it once", async () => {
  write("1_make", "CREATE TABLE one (n int); SELECT pg_sleep(0.1);");
  const applied = await Promise.all([migrate(database.url(), directory), migrate(database.url(), directory)]);
  expect(applied.flat()).toEqual(["1_make"]);
});

test("one that fails leaves nothing of itself, says so, and is not passed over the next time", async () => {
  write("1_break", "CREATE TABLE one (n int); INSERT INTO one VALUES ('a');");
  await expect(migrate(database.url(), directory)).rejects.toThrow(/1_break failed: invalid input syntax/);
  expect(await database.query("SELECT to_regclass('one') AS one")).toEqual([{ one: null }]);
  await expect(migrate(database.url(), directory)).rejects.toThrow(/1_break failed earlier/);
});

test("one that was changed afterwards is refused", async () => {
  write("1_make", "CREATE TABLE one (n int);");
  await migrate(database.url(), directory);
  write("1_make", "CREATE TABLE one (n bigint);");
  await expect(migrate(database.url(), directory)).rejects.toThrow(/1_make was changed/);
});

test("records what the official command looks for: the checksum of the file, and the end", async () => {
  await migrate(database.url());
  const rows = await database.query(
    "SELECT migration_name, checksum, finished_at, applied_steps_count FROM _prisma_migrations",
  );
  for (const { migration_name: name, checksum, finished_at, applied_steps_count } of rows) {
    const sql = readFileSync(path.join("prisma/migrations", String(name), "migration.sql"), "utf8");
    expect(checksum).toBe(createHash("sha256").update(sql).digest("hex"));
    expect(finished_at).toBeInstanceOf(Date);
    expect(applied_steps_count).toBe(1);
  }
  expect(rows.length).toBeGreaterThan(0);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { findAudit, insertAudit } from "./audit-store";
import { missingMigrations } from "./check-migrations";
import { faultyLine } from "./support/faulty-line";
import { testDatabase } from "./support/test-database";

const database = testDatabase();
let line: Awaited<ReturnType<typeof faultyLine>>;
const now = new Date();

beforeAll(async () => {
  line = await faultyLine(new URL(database.url()));
  const address = new URL(database.url());
  address.port = String(line.port);
  process.env.DATABASE_URL = address.href;
});
afterAll(() => line?.close());

const insertion = () =>
  insertAudit(
    {
      id: crypto.randomUUID(),
      manageKeyHash: crypto.randomUUID(),
      expiresAt: null,
      idempotencyKeyHash: null,
      requestDigest: "",
      text: "",
      input: "",
      reportBytes: "{}",
      resultDigest: "",
      rulebook: "",
    },
    now,
  );

async function refusalAndTime(work: () => Promise<unknown>): Promise<{ refusal: unknown; ms: number }> {
  const start = performance.now();
  const refusal = await work().then(
    () => undefined,
    (error) => error,
  );
  return { refusal, ms: performance.now() - start };
}

test("a reachable, migrated database is ready", async () => {
  expect(await missingMigrations()).toEqual([]);
});

test.each([
  ["a look-up", () => findAudit("nobody", now)],
  ["an insertion", insertion],
])("%s on a database that fell silent is refused within 2 s, and works again afterwards", async (_, work) => {
  await findAudit("nobody", now); // so that there is a connection to fall silent
  line.silence();
  const { refusal, ms } = await refusalAndTime(work);
  line.repair();
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: "database-away", status: 503, details: { retryAfterS: 5 } });
  expect(ms).toBeLessThan(2_000);
  expect(await findAudit("nobody", now)).toBeNull();
});

test("a database that closes every connection is refused at once, and works again afterwards", async () => {
  await findAudit("nobody", now);
  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  const { refusal } = await refusalAndTime(() => findAudit("nobody", now));
  expect([undefined, "database-away"]).toContain((refusal as AppError | undefined)?.code);
  expect(await findAudit("nobody", now)).toBeNull();
});

test("a row that breaks a rule of the database is a fault, not an outage", async () => {
  const { refusal } = await refusalAndTime(() => findAudit("\u0000", now));
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).not.toBeInstanceOf(AppError);
});

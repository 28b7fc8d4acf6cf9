import { beforeAll, describe, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/support/test-database";

const database = testDatabase();
vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");
vi.stubEnv("RATE_LIMIT_CREATE", "40");

let POST: (request: Request) => Promise<Response>;
beforeAll(async () => {
  ({ POST } = await import("./route"));
});

const typed = { text: "The cell of Acme is a solid-state battery.", product: "Cell <1>", lang: "en" };

function submit(fields: Record<string, string>, address = "192.0.2.1"): Promise<Response> {
  const headers = { "sec-fetch-site": "same-origin", "x-forwarded-for": address };
  return POST(new Request("http://localhost/audits", { method: "POST", headers, body: new URLSearchParams(fields) }));
}

async function storedAudits(): Promise<number> {
  const [row] = await database.query("SELECT count(*)::int AS n FROM audits");
  return Number(row?.n);
}

test("a filled form leads to the owner's page, in the language of the form", async () => {
  const answer = await submit({ ...typed, lang: "zh" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/audits\/[\w-]{43}\?lang=zh$/);
});

describe("the key that a form carries", () => {
  test("makes a second click the same audit", async () => {
    const before = await storedAudits();
    const answers = await Promise.all([1, 2, 3].map(() => submit({ ...typed, idempotencyKey: "clicked twice" })));
    expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
    expect(await storedAudits()).toBe(before + 1);
  });

  test("does not stand in the way of one who went back and changed the text", async () => {
    const first = await submit({ ...typed, idempotencyKey: "went back" });
    const second = await submit({ ...typed, text: `${typed.text} More.`, idempotencyKey: "went back" });
    expect(second.status).toBe(303);
    expect(second.headers.get("location")).not.toBe(first.headers.get("location"));
  });
});

test("a problem comes with the form as it was filled in, and nothing is stored", async () => {
  const before = await storedAudits();
  const answer = await submit({ ...typed, claimDate: "yesterday" });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(typed.text);
  expect(html).toContain("Cell &lt;1&gt;");
  expect(html).toContain("yesterday");
  expect(html).toContain('aria-invalid="true"');
  expect(await storedAudits()).toBe(before);
});

test("one who is asked to wait keeps what was typed", async () => {
  const address = "192.0.2.9";
  const answers = [];
  for (let n = 0; n < 41; n++) answers.push(await submit({ text: " " }, address));
  expect(answers.map(({ status }) => status)).toEqual([...Array(40).fill(422), 429]);
  const refused = await submit(typed, address);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain(typed.text);
});

describe("away, the database", () => {
  beforeAll(async () => {
    vi.resetModules();
    // Nobody listens on port 1. The pool of the tests above stays on its own shelf of the process.
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
    delete (globalThis as { [key: symbol]: unknown })[Symbol.for("touchstone.database")];
    ({ POST } = await import("./route"));
  });

  test.each(["en", "zh"])("answers within 2 s, says when to come back, and keeps what was typed: %s", async (lang) => {
    const start = performance.now();
    const answer = await submit({ ...typed, lang, idempotencyKey: "kept" }, "192.0.2.20");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    const html = await answer.text();
    expect(html).toContain(typed.text);
    expect(html).toContain('value="kept"');
    expect(html).toContain(lang === "en" ? "The database cannot be reached" : "暂时无法连接数据库");
    expect(html).not.toMatch(/127\.0\.0\.1:1|ECONNREFUSED|prisma/i);
  });
});

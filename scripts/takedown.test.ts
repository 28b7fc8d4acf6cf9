import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { getPublication } from "@/lib/audits";
import { insertAudit } from "@/lib/db";
import { publish } from "@/lib/db/publication-store";
import { testDatabase } from "@/lib/db/support/test-database";

const database = testDatabase();
const key = "k".repeat(43);

async function takedown(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: database.url() };
  const child = spawn(process.execPath, ["scripts/takedown.mjs", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}

test("the operator's command ends a publication, named by its key or its address", async () => {
  const hashes = { manageKeyHash: "owner", idempotencyKeyHash: null, requestDigest: "", resultDigest: "" };
  const stored = { id: crypto.randomUUID(), expiresAt: null, text: "", input: "{}", reportBytes: "{}", rulebook: "" };
  await insertAudit({ ...hashes, ...stored }, new Date());
  const entry = { product: "", maker: "", categories: [], outcome: "", rulebook: "", claimDate: null, search: "" };
  const leaf = { leaf: "{}", hash: new Uint8Array(32) };
  await publish("owner", { key, salt: new Uint8Array(32), leaf, entry }, new Date());

  const ended = await takedown(`https://touchstone.example/r/${key}?lang=zh`, "--reason", "A court asked for it.");
  expect(ended).toEqual({ code: 0, out: `Taken down: /r/${key}\n`, err: "" });
  expect(await getPublication(key)).toMatchObject({ state: "taken-down", reason: "A court asked for it." });
}, 20_000);

test.each([
  [["u".repeat(43), "--reason", "why"], /no report at this address/],
  [[key], /--reason/],
  [[key, "--reason", "  "], /--reason/],
  [["--reason", "why"], /Usage/],
  [[key, "--because", "why"], /Usage/],
])(
  "%j is refused in one line",
  async (args, sentence) => {
    const { code, out, err } = await takedown(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  },
  20_000,
);

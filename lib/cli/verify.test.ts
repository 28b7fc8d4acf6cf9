import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printBundle, type SigningKeys } from "@/lib/record";
import { logBundle, logInvented, newKeys } from "@/lib/record/logged-bundle.fixture";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
let keys: SigningKeys;
let bundle: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "verify-"));
  keys = await newKeys();
  const logged = await logBundle(keys);
  bundle = printBundle(logged.bundle, logged.receipt);
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The real command in a process of its own. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/run.mjs", "lib/cli/verify.ts", ...args], { cwd: root });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.stderr += chunk;
  });
  return new Promise<typeof said & { code: number | null }>((resolve) => {
    child.on("close", (code) => resolve({ ...said, code }));
  });
}

const oneLine = /^[^\n]+\n$/;

describe("npm run verify", () => {
  it("prints a line a check and ends with 0 where all of it holds", async () => {
    const site = save("keys.json", JSON.stringify(keys.published, null, 2));
    const { code, stdout, stderr } = await run(save("bundle.json", bundle), "--keys", site);
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines.slice(0, 7).every((line) => line.startsWith("holds: "))).toBe(true);
    expect(lines[7]).toContain("not that it is right");
  });

  it("speaks Chinese as well, and says whose key it used", async () => {
    const { code, stdout } = await run(save("bundle.json", bundle), "--lang", "zh");
    expect(code).toBe(0);
    expect(stdout).toContain("成立：");
    expect(stdout).toMatch(/^说明：.*touchstone-keys\.json/m);
  });

  it("ends with 3 where something does not hold, and with 4 where the audit could not be made again", async () => {
    const older = await logInvented(await logBundle(keys), keys, { engineVersion: "0.9.0" });
    const [changed, other] = await Promise.all([
      run(save("changed.json", bundle.replace("Aster 3", "Aster 4"))),
      run(save("older.json", older)),
    ]);
    expect(changed).toMatchObject({ code: 3, stdout: expect.stringMatching(/^FAILS: .*changed/m) });
    expect(other).toMatchObject({ code: 4, stdout: expect.stringMatching(/^not possible: .*0\.9\.0 then/m) });
  });

  it("refuses what it cannot read with one line and 2", async () => {
    const file = save("bundle.json", bundle);
    const refused = await Promise.all([
      run(),
      run(file, "--lang", "fr"),
      run(file, "--key", "x"),
      run(path.join(folder, "missing.json")),
      run(save("text.txt", "A solid-state battery.")),
      run(file, "--keys", save("none.json", '{"keys":[]}')),
    ]);
    for (const one of refused)
      expect(one).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(oneLine) });
  });
});

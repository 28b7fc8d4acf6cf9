import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "./support/fixtures";

/** Every text of the reading cases, and every measurement of the rulebooks' cases, as requests. */
const REQUESTS = [...readingRequests(), ...rulebookRequests()];

test.describe("the same requests give the same bytes", () => {
  let here: string[];

  test.beforeAll(() => {
    here = auditWith(process.execPath);
    expect(here).toHaveLength(REQUESTS.length);
  });

  test("in a browser's worker as on this Node", async ({ page }) => {
    await page.goto("/?lang=en");
    const there = await page.evaluate(async (requests) => {
      const worker = new Worker("/device/audit-worker.js", { type: "module" });
      const ask = (audit: object, turn: number) =>
        new Promise<{ bytes?: string; problems?: unknown }>((resolve) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.postMessage({ turn, audit });
        });
      const answers: string[] = [];
      for (const [turn, request] of requests.entries()) {
        const { bytes, problems } = await ask(request, turn);
        answers.push(bytes ?? JSON.stringify(problems));
      }
      return answers;
    }, REQUESTS);
    expect(there).toEqual(here);
  });

  test("on a newer Node as on this one", () => {
    const newer = process.env.NODE_24_PATH;
    test.skip(newer === undefined, "npm serves the newer Node for Linux on x64 alone");
    expect(execFileSync(newer as string, ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
    expect(auditWith(newer as string)).toEqual(here);
  });
});

/** One answer a request by the command line: the report's bytes, or the problems. */
function auditWith(node: string): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "touchstone-bytes-"));
  const file = path.join(folder, "requests.jsonl");
  writeFileSync(file, REQUESTS.map((request) => `${JSON.stringify(request)}\n`).join(""));
  const output = runAudit(node, file);
  return output
    .trimEnd()
    .split("\n")
    .map((line) => {
      const { problems } = JSON.parse(line);
      return problems ? JSON.stringify(problems) : line;
    });
}

/** A request that is refused ends the command with 2, and is an answer like any other. */
function runAudit(node: string, file: string): string {
  try {
    const args = ["scripts/audit.mjs", "--jsonl", file];
    return execFileSync(node, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    if (status !== 2) throw error;
    return stdout;
  }
}

function readingRequests(): object[] {
  return readCases("lib/lexicon/cases").flatMap((cases) => cases.map(({ text }: { text: string }) => ({ text })));
}

function rulebookRequests(): object[] {
  const folders = ["gbt-ssb-1-draft-2025", "tcsae-434-2025"];
  return folders.flatMap((rulebook) =>
    readCases(`lib/rulebook/${rulebook}/cases`).flatMap(({ base, cases }) =>
      (cases ?? []).map(({ test: own = {}, term = "solid-state" }: { test?: object; term?: string }) => ({
        text: `The cells of the Aurora X are ${term} batteries.`,
        rulebook,
        tests: [{ ...base, ...own }],
      })),
    ),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: files of two shapes, each read by the function above that knows it
function readCases(folder: string): any[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { auditLines } from "./audit-lines";
import { EXIT } from "./fail";

const written: string[] = [];
vi.mock("./write", () => ({
  write: async (output: Uint8Array) => void written.push(new TextDecoder().decode(output)),
}));
vi.mock("@/lib/report", async (original) => {
  const room = await original<typeof import("@/lib/report")>();
  const makeSealedReport: typeof room.makeSealedReport = (request, ...rest) => {
    if (request.input.text === "trap") throw new Error("a bug");
    return room.makeSealedReport(request, ...rest);
  };
  return { ...room, makeSealedReport };
});
afterEach(() => vi.restoreAllMocks());

it("goes on behind a line that meets a fault of ours, and ends with 1", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lines-"));
  const file = path.join(folder, "a.jsonl");
  writeFileSync(file, ["one", "trap", "two"].map((text, id) => JSON.stringify({ id, text })).join("\n"));
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const options = {
    files: [file],
    jsonl: true,
    tests: [],
    answers: {},
    format: "json" as const,
    lang: "en" as const,
    failOn: [],
    workers: 1,
  };
  expect(await auditLines(options, new Date("2026-11-23"))).toBe(EXIT.fault);
  const answers = written
    .join("")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, problems }) => [id, problems?.[0].code])).toEqual([
    ["0", undefined],
    ["1", "fault-of-ours"],
    ["2", undefined],
  ]);
  expect(JSON.stringify(answers[1])).not.toContain("a bug");
  expect(said.mock.calls.join()).toContain("the first is line 2.");
  rmSync(folder, { recursive: true });
});

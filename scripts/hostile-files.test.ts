import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/documents/route";
import { loadDocuments } from "@/lib/audits";
import { testDatabase } from "@/lib/db/support/test-database";
import { SILENCE_LIMIT_MS } from "@/lib/intake/documents/limits";
import { extractProgram } from "@/lib/intake/documents/support/extract-program";
import type { HostileFile } from "./hostile/hostile-file";
import { HOSTILE_FILES } from "./hostile-files";

testDatabase();
extractProgram();
beforeAll(() => {
  vi.stubEnv("TOUCHSTONE_SECRET", "a secret for tests, long enough for one");
});

/** The last line of the answer: the document, or what is wrong with the file. */
async function upload({ name, make }: HostileFile) {
  const headers = { "X-File-Name": encodeURIComponent(name), "Content-Type": "application/octet-stream" };
  const body = new Uint8Array(make());
  const answer = await POST(new Request("http://localhost/api/documents", { method: "POST", headers, body }));
  // A line at a time, or the one problem that kept it from being read at all.
  const lines = (await answer.text()).trimEnd().split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}

const codesOf = (list: { code: string }[]) => list.map(({ code }) => code);

// One after the other: each is then held to its own ten seconds and to its own memory.
describe("a hostile file that is uploaded", () => {
  test.each(HOSTILE_FILES)("$name earns its sentence", async (file) => {
    const start = performance.now();
    const { document, problems } = await upload(file);
    expect(performance.now() - start).toBeLessThan(SILENCE_LIMIT_MS + 1_000);
    if (file.refused !== undefined) {
      expect(document ? "read" : codesOf(problems)).toEqual([file.refused]);
      return;
    }
    expect(codesOf(document.notes)).toEqual(file.notes);
    const loaded = await loadDocuments([document.id]);
    const text = loaded.ok ? (loaded.value[0]?.text ?? "") : "";
    expect(text.toLowerCase()).toMatch(file.says ?? /semi-solid|a\ufffd/);
    if (file.without !== undefined) expect(text).not.toContain(file.without);
  });

  test("keeps none of the others from being read", async () => {
    const files = ["bomb-that-lies.docx", "million-runs.docx", "text.docx"].flatMap(
      (wanted) => HOSTILE_FILES.find(({ name }) => name === wanted) ?? [],
    );
    const answers = await Promise.all(files.map(upload));
    expect(answers.map(({ document }) => document !== undefined)).toEqual([false, false, true]);
  });
});

import { describe, expect, test } from "vitest";
import { extractDocument } from "@/lib/intake/documents";
import { SILENCE_LIMIT_MS } from "@/lib/intake/documents/limits";
import { extractProgram } from "@/lib/intake/documents/support/extract-program";
import { HOSTILE_FILES } from "./hostile-files";

extractProgram();

// One after the other: each is then held to its own ten seconds and to its own memory.
describe("a hostile file", () => {
  test.each(HOSTILE_FILES)("$name earns its sentence", async ({ name, make, refused, notes, without }) => {
    const bytes = make();
    const start = performance.now();
    const result = await extractDocument({ name, bytes });
    expect(performance.now() - start).toBeLessThan(SILENCE_LIMIT_MS + 1_000);
    if (refused !== undefined) {
      expect(result.ok ? "read" : result.problems.map(({ code }) => code)).toEqual([refused]);
      return;
    }
    if (!result.ok) throw new Error(result.problems[0]?.say.en);
    expect(result.value.notes.map(({ code }) => code)).toEqual(notes);
    expect(result.value.text.toLowerCase()).toMatch(/semi-solid|a\ufffd/);
    if (without !== undefined) expect(result.value.text).not.toContain(without);
  });

  test("keeps none of the others from being read", async () => {
    const files = ["bomb-that-lies.docx", "million-runs.docx", "text.docx"].flatMap(
      (wanted) => HOSTILE_FILES.find(({ name }) => name === wanted) ?? [],
    );
    const results = await Promise.all(files.map(({ name, make }) => extractDocument({ name, bytes: make() })));
    expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
  });
});

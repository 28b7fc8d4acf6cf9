import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extract } from "./extract-here.fixture";
import { extractDocument } from "./extract-in-child";
import { makeDocx, wordParagraph } from "./office-files.fixture";
import { extractProgram } from "./support/extract-program";

extractProgram();

const docx = makeDocx(wordParagraph("我们的电池 is semi-solid."));
const text = (content: string) => ({ name: "a.txt", bytes: new TextEncoder().encode(content) });
const codeOf = (result: Awaited<ReturnType<typeof extractDocument>>) => (result.ok ? "read" : result.problems[0]?.code);

describe("a file that is read in a process of its own", () => {
  test("gives what it gives when it is read here, byte for byte", async () => {
    const result = await extractDocument({ name: "folder/电池.docx", bytes: docx });
    expect(result.ok && result.value).toEqual(await extract("电池.docx", docx));
  });

  test("is one of many at once, each with its own answer", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, (_, n) => extractDocument(text(`text ${n}`))));
    expect(results.map((result) => result.ok && result.value.text)).toEqual(results.map((_, n) => `text ${n}`));
  });

  test("finds nothing of the site's environment", async () => {
    process.env.SOME_SECRET = "secret";
    const result = await extractDocument(text("x"), { program: programs.environment });
    expect(result.ok && result.value).not.toContain("SOME_SECRET");
  });

  test("is given up where the caller leaves, before its turn or after", async () => {
    const stop = new AbortController();
    const reading = extractDocument(text("x"), { program: programs.endless, signal: stop.signal });
    stop.abort();
    expect(codeOf(await reading)).toBe("document-stopped");
    expect(codeOf(await extractDocument(text("x"), { signal: stop.signal }))).toBe("document-stopped");
  });

  test.each([
    ["endless", "document-too-slow"],
    ["greedy", "document-too-much-memory"],
    ["hungry", "document-too-much-memory"],
    ["failing", "document-reader-failed"],
    ["silent", "document-reader-failed"],
  ] as const)("by a program that is %s costs one sentence: %s", async (program, code) => {
    const result = await extractDocument(text("x"), { program: programs[program], silence: 3_000 });
    expect(codeOf(result)).toBe(code);
  });

  test("has more time for each page that it reports", async () => {
    const pages: number[] = [];
    const terms = {
      program: programs.slow,
      silence: 1_500,
      onProgress: ({ page }: { page: number }) => pages.push(page),
    };
    expect(codeOf(await extractDocument(text("x"), terms))).toBe("document-empty");
    expect(pages).toEqual([1, 2, 3, 4, 5]);
  });

  test("of no byte, or of too many, needs no process", async () => {
    const none = { program: "/nowhere" };
    expect(codeOf(await extractDocument(text(""), none))).toBe("document-empty");
    expect(codeOf(await extractDocument({ name: "a", bytes: new Uint8Array(50_000_001) }, none))).toBe(
      "document-too-large",
    );
  });
});

// Stand-ins for a program that a file has got the better of.
const sources = {
  endless: "for (;;);",
  greedy: "const all = []; for (;;) all.push(new Array(1_000_000).fill(0.5));",
  hungry: "const all = []; for (;;) all.push(Buffer.alloc(50_000_000, 1));",
  failing: "throw new Error('x');",
  silent: "process.exit(0);",
  environment: "console.log(JSON.stringify({ result: { ok: true, value: Object.keys(process.env) } }));",
  slow: `for (let page = 1; page <= 5; page++) {
    console.log(JSON.stringify({ progress: { page, pages: 5 } }));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  console.log(JSON.stringify({ result: { ok: false, problems: [{ code: "document-empty" }] } }));`,
};
const programs = {} as Record<keyof typeof sources, string>;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "extract-"));
  for (const [name, source] of Object.entries(sources) as [keyof typeof sources, string][]) {
    programs[name] = path.join(folder, `${name}.mjs`);
    writeFileSync(programs[name], source);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

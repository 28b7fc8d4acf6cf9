import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import fields from "../fields.json";
import { parseTestTable } from "./parse-test-table";
import { readTestTable } from "./read-test-table";

const today = new Date("2026-03-05T12:00:00Z");
const test = { vacuum: true, samples: [{ id: "1", before: "200.00", after: "199.00", unit: "g" }] };
const readJson = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readTestTable({ name, bytes }, { today });
};
const parse = (name: string, content: string) => parseTestTable(readJson(name, content), today);
const sentences = (name: string, content: string | Uint8Array) =>
  readJson(name, content).problems.map(({ code, path, say }) => `${code} ${path} ${say.en}`);

describe("test data as JSON", () => {
  it("takes one test, a list, and a byte order mark", () => {
    expect(parse("a.json", JSON.stringify(test))).toEqual([test]);
    expect(parse("readings", `\ufeff${JSON.stringify([test, test])}`)).toEqual([test, test]);
  });

  it("numbers the test in a sentence where there are several", () => {
    const [sentence] = sentences("a.json", JSON.stringify([test, { ...test, vacuum: "maybe" }]));
    expect(sentence).toMatch(/^unknown-word tests\.1\.vacuum Test 2, vacuum: “maybe”/);
  });

  it("says where JSON breaks", () => {
    expect(sentences("a.json", '{\n  "vacuum": tru\n}')[0]).toMatch(
      /^bad-json .*a\.json is not valid JSON at line 2, column \d+/,
    );
    expect(sentences("a.json", '{"vacuum":')[0]).toContain("at line 1, column 11");
  });

  it("says where UTF-8 breaks", () => {
    const bytes = Uint8Array.of(0x7b, 0x22, 0xe9, 0x9b, 0xbb, 0xff, 0x22);
    expect(sentences("a.json", bytes)[0]).toContain("not valid UTF-8 (first at byte 6)");
    expect(sentences("a.json", bytes.subarray(0, 4))[0]).toContain("first at byte 5");
  });

  it("takes 50 tests and refuses 51 as one problem", () => {
    expect(parse("a.json", JSON.stringify(Array(50).fill(test)))).toHaveLength(50);
    expect(sentences("a.json", JSON.stringify(Array(51).fill(test)))).toHaveLength(1);
  });

  it("reads the example that its documentation gives, which names every field", () => {
    const page = readFileSync(new URL("../../../docs/test-data.md", import.meta.url), "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(parse("example.json", example)).toMatchObject([{ samples: [{ id: "A1" }, { id: "A2" }] }]);
    const names = [...Object.keys(fields.test), ...Object.keys(fields.sample)];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { TEXT_LIMIT } from "./limits";
import { parseAuditRequest } from "./parse-audit-request";

const today = new Date("2026-03-05T12:00:00Z");
const text = "The Aster 3 has a solid-state battery.";
const parse = (raw: unknown) => parseAuditRequest(raw, today);
const problems = (raw: unknown) => {
  const result = parse(raw);
  return result.ok ? [] : result.problems;
};
const codes = (raw: unknown) => problems(raw).map(({ code, path }) => `${path}: ${code}`);

describe("parseAuditRequest", () => {
  it("takes a text alone, by the default rulebook", () => {
    expect(parse({ text })).toEqual({
      ok: true,
      value: { input: { text, tests: [] }, rulebook: "gbt-ssb-1-draft-2025" },
    });
  });

  it("takes every field, trimmed, and drops what is null or blank", () => {
    const raw = {
      text,
      product: " Aster 3 ",
      maker: "",
      claimDate: "2026-03-05",
      sourceUrl: "https://example.org/a?b=c",
      rulebook: "tcsae-434-2025",
      tests: null,
    };
    const { maker: _, rulebook, ...named } = raw;
    expect(parse(raw)).toEqual({
      ok: true,
      value: { input: { ...named, product: "Aster 3", tests: [] }, rulebook },
    });
  });

  it("turns every kind of line end into LF before counting", () => {
    const result = parse({ text: `a\r\nb\rc\n${"x".repeat(TEXT_LIMIT - 6)}` });
    expect(result.ok && result.value.input.text.slice(0, 6)).toBe("a\nb\nc\n");
    expect(result.ok && result.value.input.text.length).toBe(TEXT_LIMIT);
  });

  it.each([undefined, null, "", " \n\t", "\u200b\u3000\ufeff", "\u2800\u3164"])(
    "refuses the blank text %j",
    (blank) => {
      expect(codes({ text: blank })).toEqual(["text: empty-text"]);
    },
  );

  it("counts the text as one types and says by how much it is too long", () => {
    expect(parse({ text: "𠮷".repeat(TEXT_LIMIT) }).ok).toBe(true);
    const [problem] = problems({ text: `${"𠮷".repeat(TEXT_LIMIT)}ab` });
    expect(problem).toMatchObject({ code: "text-too-long", path: "text" });
    expect(problem?.say.en).toContain("2 more than the 200000");
    expect(problem?.say.zh).toContain("多 2 个");
  });

  it.each(["a\u0000b", "a\ud800b", "a\udc00"])("refuses %j, which no store gives back as it was", (given) => {
    expect(codes({ text: given })).toEqual(["text: unstorable-character"]);
    expect(problems({ text: given })[0]?.say.en).toContain("position 2");
  });

  it.each([
    [[], "not-an-object"],
    ["text", "not-an-object"],
    [null, "not-an-object"],
  ])("refuses %j as a request", (raw, code) => {
    expect(codes(raw)).toEqual([`: ${code}`]);
  });

  it("names an unknown field and the known ones", () => {
    const [problem] = problems({ text, claimdate: "2026-01-01" });
    expect(problem).toMatchObject({ code: "unknown-field", path: "claimdate" });
    expect(problem?.say.en).toContain("“claimdate”");
    expect(problem?.say.en).toContain("claimDate");
  });

  it.each([
    "ftp://example.org",
    "javascript:alert(1)",
    "example.org",
    "https://",
    "https://a:b@example.org",
    "http:example.org",
    "https://a b.org",
  ])("refuses the source address %j", (sourceUrl) => {
    expect(codes({ text, sourceUrl })).toEqual(["sourceUrl: bad-url"]);
  });

  it.each([
    ["gb-does-not-exist", "unknown-rulebook"],
    ["gbt-43568-2026", "contested-rulebook"],
  ])("refuses the rulebook %s as %s", (rulebook, code) => {
    expect(codes({ text, rulebook })).toEqual([`rulebook: ${code}`]);
  });

  it("refuses a rulebook that is not text", () => {
    expect(codes({ text, rulebook: 5 })).toEqual(["rulebook: not-text"]);
  });

  it("refuses lines that are too long or not one", () => {
    expect(codes({ text, product: "x".repeat(201), maker: "a\nb" })).toEqual([
      "product: too-long",
      "maker: line-break",
    ]);
    expect(parse({ text, product: "x".repeat(200) }).ok).toBe(true);
    expect(parse({ text, product: "𠮷".repeat(200) }).ok).toBe(true);
    expect(codes({ text, product: "𠮷".repeat(201) })).toEqual(["product: too-long"]);
    expect(problems({ text, product: "𠮷𠮷\u202e" })[0]?.say.en).toContain("position 3 (U+202E)");
  });

  it.each([
    ["Aster\u202e 3", 6, "U+202E"],
    ["\u2066Aster 3", 1, "U+2066"],
    ["A\u0007ster", 2, "U+0007"],
    ["A\u0000ster", 2, "U+0000"],
  ])("refuses %j as a name", (product, position, name) => {
    const [problem] = problems({ text, product, tests: [{ laboratory: product, temperatureC: "120" }] });
    expect(problem?.say.en).toContain(`position ${position} (${name})`);
    expect(codes({ text, product, tests: [{ laboratory: product, temperatureC: "120" }] })).toEqual([
      "product: control-character",
      "tests.0.laboratory: control-character",
    ]);
  });

  it.each(["אסטר 3", "Aster\u200d3", "Aster\u200e 3", "阿斯特\u30003"])("takes %j as a name", (product) => {
    expect(parse({ text, product }).ok).toBe(true);
  });

  it("leaves direction marks in the text, which the page shows by their code", () => {
    expect(parse({ text: `${text} \u202e` }).ok).toBe(true);
  });

  it("says everything that is wrong at once", () => {
    const raw = {
      text: "",
      claimDate: "tomorrow",
      rulebook: "nobody",
      surprise: 1,
      tests: [
        { temperatureC: "120°C", colour: "red", samples: [{ id: "1", before: "197,04", after: "-1", unit: "oz" }] },
      ],
    };
    expect(codes(raw).sort()).toEqual([
      "claimDate: bad-date",
      "rulebook: unknown-rulebook",
      "surprise: unknown-field",
      "tests.0.colour: unknown-field",
      "tests.0.samples.0.after: mass-not-positive",
      "tests.0.samples.0.before: decimal-comma",
      "tests.0.samples.0.unit: unknown-unit",
      "tests.0.temperatureC: unit-in-number",
      "text: empty-text",
    ]);
  });

  it("does not let a hostile body ask for endless problems", () => {
    const hostile = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`field${n}`, 1]));
    expect(problems({ text, ...hostile })).toHaveLength(200);
  });

  const strange = [
    null,
    true,
    0,
    -0,
    1e308,
    "",
    "\u0000",
    "\ud800",
    [],
    [[]],
    {},
    { status: "aborted" },
    { length: 1 },
    [null],
    [{}],
  ];
  const names = ["text", "product", "claimDate", "sourceUrl", "rulebook", "tests", "constructor", "__proto__"];
  it.each(names)("answers every kind of value at %s, and never throws", (name) => {
    for (const value of strange) {
      const raw = JSON.parse(`{"text": "a", "${name}": ${JSON.stringify(value)}}`);
      for (const problem of problems(raw)) expect(problem.say.en).not.toMatch(/undefined|\[object|\{\w+\}/);
    }
  });

  it.each(["samples", "before", "unit", "vacuum", "statedLossPct", "样品", "toString"])(
    "nor at %s of a test or sample",
    (name) => {
      for (const value of strange) {
        const entry = JSON.parse(`{"${name}": ${JSON.stringify(value)}}`);
        for (const tests of [entry, [entry], [{ samples: [entry] }], [{ samples: entry }]]) {
          for (const problem of problems({ text, tests }))
            expect(problem.say.zh).not.toMatch(/undefined|\[object|\{\w+\}/);
        }
      }
    },
  );
});

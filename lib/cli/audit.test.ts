import { describe, expect, it } from "vitest";
import { auditCommand } from "./support/run-audit";

const { at, save, run } = auditCommand();
const text = "Our Aster 3 uses a solid-state battery.\n";
const failed = {
  temperatureC: "120",
  vacuum: true,
  balanceAccuracyG: "0.01",
  samples: [{ id: "1", before: "200.00", after: "190.00", unit: "g" }],
};
const oneLine = /^[^\n]+\n$/;

describe("npm run audit", { timeout: 60_000 }, () => {
  it("gives the same bytes for the same text twice, from a file and from standard input", async () => {
    const [first, second] = await Promise.all([run([save("a.txt", text)]), run(["-"], text.replace("\n", "\r\n"))]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(second.stdout).toBe(first.stdout);
    const report = JSON.parse(first.stdout);
    expect(report).toMatchObject({ reportVersion: 1, input: { textLength: text.length } });
    expect(report.mentions[0]).toMatchObject({ quote: "solid-state battery", category: "solid", context: "asserted" });
  });

  it("takes test data, product, date and rulebook, and ends with 3 where --fail-on is met", async () => {
    const test = save("test.json", JSON.stringify(failed));
    const args = [
      "--test",
      test,
      "--product",
      "Aster 3",
      "--claim-date",
      "2026-03-05",
      "--rulebook",
      "gbt-ssb-1-draft-2025",
    ];
    const { code, stdout, stderr } = await run([save("b.txt", text), ...args, "--fail-on", "contradicted"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain("contradicted");
    const report = JSON.parse(stdout);
    expect(report.input).toMatchObject({ product: "Aster 3", claimDate: "2026-03-05" });
    expect(report.tests).toHaveLength(1);
    expect(report.tests[0].samples[0].lossPct).toBe("5.0000");
    expect(report.overall.outcome).toBe("contradicted");
  });

  it("ends with 0 where --fail-on is not met", async () => {
    expect((await run(["-", "--fail-on", "contradicted"], text)).code).toBe(0);
  });

  it.each(["en", "zh"])("prints the report as text in %s", async (lang) => {
    const { code, stdout } = await run(["-", "--format", "text", "--lang", lang], text);
    expect(code).toBe(0);
    expect(stdout).toContain(lang === "en" ? "Text and measurements as entered" : "此处无人核实");
    expect(() => JSON.parse(stdout)).toThrow();
  });

  it.each([
    ["no file", [], "Name one file"],
    ["an unknown option", ["-", "--frobnicate"], "frobnicate"],
    ["an outcome nobody knows", ["-", "--fail-on", "bad"], "--fail-on takes contradicted"],
    ["a file that is not there", ["nowhere.txt"], "nowhere.txt cannot be read (ENOENT)"],
    ["an unknown rulebook", ["-", "--rulebook", "nobody"], "--rulebook"],
    ["a contested rulebook", ["-", "--rulebook", "gbt-43568-2026"], "--rulebook"],
    ["no thread", ["-", "--workers", "0"], "--workers takes a whole number from 1 to 8"],
    ["too many threads", ["-", "--workers", "9"], "--workers takes a whole number from 1 to 8"],
    ["a date that is none", ["-", "--claim-date", "soon"], "“soon” is not a date"],
    ["what belongs to one text, for many", ["--jsonl", "-", "--product", "x"], "each line carries its own"],
  ])("ends with 2 and one line for %s", async (_, args, says) => {
    const { code, stdout, stderr } = await run(args, text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(says);
  });

  it.each(["--help", "-h"])("tells at %s how it is used", async (option) => {
    const { code, stdout, stderr } = await run([option]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: .*--jsonl FILE\n$/);
  });

  it("names the file once", async () => {
    const file = save("latin.txt", Uint8Array.of(0x61, 0xff));
    const broken = save("broken.json", "{");
    for (const { stderr } of await Promise.all([run([file]), run(["-", "--test", broken], text)]))
      expect(stderr.split(at(""))).toHaveLength(2);
  });

  it("ends with 2 for bytes that are not UTF-8, an empty text and bad test data", async () => {
    const bad = save("bad.json", JSON.stringify({ samples: [{ id: "1", before: "200,0", after: "199", unit: "g" }] }));
    const [bytes, empty, test] = await Promise.all([
      run(["-"], Uint8Array.of(0x61, 0xff)),
      run(["-"], " \n"),
      run(["-", "--test", bad], text),
    ]);
    expect(bytes).toMatchObject({ code: 2, stderr: expect.stringContaining("not valid UTF-8 (first at byte 2)") });
    expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining("no text to audit") });
    expect(test).toMatchObject({ code: 2, stderr: expect.stringContaining("Sample 1, mass before drying: “200,0”") });
  });
});

describe("npm run audit -- --jsonl", { timeout: 60_000 }, () => {
  const lines = [
    { id: "first", text },
    { id: 2, text: "Nothing to see.", product: "Aster 3", claimDate: "2026-03-05" },
    { id: "third", text: "It uses a solid-state battery.", tests: [failed] },
    { text: "This one has no id, and a semi-solid-state battery." },
  ];
  const jsonl = (entries: unknown[]) =>
    entries.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry))).join("\n");

  it("answers each line in its order with its id, as the single audit would", async () => {
    const [many, single] = await Promise.all([run(["--jsonl", "-"], `${jsonl(lines)}\n\n`), run(["-"], text)]);
    expect(many).toMatchObject({ code: 0, stderr: "" });
    const reports = many.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(reports.map(({ id }) => id)).toEqual(["first", "2", "third", undefined]);
    expect(reports[0].resultDigest).toBe(JSON.parse(single.stdout).resultDigest);
    expect(reports[2].tests).toHaveLength(1);
  });

  it("answers a bad line in its place, goes on, and ends with 2 even where --fail-on is met", async () => {
    const mixed = [lines[0], '{"id": "broken", ', { id: "empty", text: "" }, { id: [], text }, lines[2]];
    const { code, stdout, stderr } = await run([
      "--jsonl",
      save("mixed.jsonl", jsonl(mixed)),
      "--fail-on",
      "contradicted",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain("3 of 5 lines could not be audited, the first is line 2.");
    expect(stderr).toContain("1 line has a claim that is contradicted, the first is line 5.");
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      ["first", undefined],
      [null, 2],
      ["empty", 3],
      [null, 4],
      ["third", undefined],
    ]);
    expect(answers[2].problems).toMatchObject([{ code: "empty-text", path: "text" }]);
    expect(answers[3].problems).toMatchObject([{ code: "bad-line-id" }]);
  });

  it("answers an id that cannot come back as it was given, and goes on", async () => {
    const broken = ['{"id":"\\ud800","text":"a"}', '{"id":12345678901234567890,"text":"a"}', '{"id":"😀","text":"a"}'];
    const { code, stdout } = await run(["--jsonl", "-"], jsonl([...broken, lines[0]]));
    expect(code).toBe(2);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, problems }) => [id, problems?.[0].code])).toEqual([
      [null, "bad-line-id"],
      [null, "bad-line-id"],
      ["😀", undefined],
      ["first", undefined],
    ]);
  });

  it("is not stopped by a line that nests, breaks off late, or holds half a character", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const hostile = [
      `{"id":"deep","text":"a","claimDate":${deep}}`,
      `{"id":"half","text":"a","claimDate":"\\udfff"}`,
      `{"id":"key","text":"a","\\ud800est":1,"tests":[{"\\ud800":1,"__proto__":2}]}`,
      `{"id":"cut","text":"a","tests":[{"reportDate":"${"a".repeat(39)}😀😀"}]}`,
      `{"id":"late","text":"${"a".repeat(9_000_000)}`,
      `{"id":"many",${Array.from({ length: 50 }, (_, i) => `"column\\n${i}":1`)},"text":"a"}`,
    ];
    const { code, stdout, stderr } = await run(["--jsonl", "-"], jsonl([...hostile, lines[0]]));
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(["deep", "half", "key", "cut", null, "many", "first"]);
    expect(answers.map(({ problems }) => problems?.[0].code)).toEqual([
      "bad-date",
      "bad-date",
      "unknown-field",
      "bad-date",
      "bad-json",
      undefined,
      undefined,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain("and others");
  });

  it("passes over the columns of a data set and names them, but refuses a field that looks misspelt", async () => {
    const columns = await run(["--jsonl", "-"], jsonl([{ id: "a", text, lang: "en", kind: "news" }]));
    expect(columns).toMatchObject({ code: 0 });
    expect(columns.stderr).toContain("passed over: kind, lang.");
    const misspelt = await run(["--jsonl", "-"], jsonl([{ id: "a", text, test: [failed], claim_date: "2026-01-01" }]));
    expect(misspelt.code).toBe(2);
    expect(JSON.parse(misspelt.stdout).problems.map(({ code }: { code: string }) => code)).toEqual([
      "unknown-field",
      "unknown-field",
    ]);
  });

  it("answers many lines on several threads as on one, in their order", async () => {
    const many = Array.from({ length: 1_500 }, (_, n) => ({ id: String(n), text: n % 7 === 0 ? "" : `${text} ${n}` }));
    const file = save("many.jsonl", jsonl(many));
    const [one, several] = await Promise.all([
      run(["--jsonl", file, "--workers", "1"]),
      run(["--jsonl", file, "--workers", "3"]),
    ]);
    expect(several).toEqual(one);
    expect(one.code).toBe(2);
    const ids = one.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(many.map(({ id }) => id));
  });

  it("ends with 3 where every line is good and a claim meets --fail-on", async () => {
    expect((await run(["--jsonl", "-", "--fail-on", "contradicted"], jsonl(lines))).code).toBe(3);
  });

  it("ends with 2 where there is no line at all", async () => {
    expect(await run(["--jsonl", "-"], "\n")).toMatchObject({ code: 2, stdout: "" });
  });
});

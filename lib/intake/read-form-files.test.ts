import { describe, expect, test } from "vitest";
import example from "../../public/own-rulebook.example.json";
import { parseAuditForm, readFormValues } from "./parse-audit-form";
import { readFormFiles } from "./read-form-files";

const today = new Date("2026-03-05T12:00:00Z");
const CLEAR = "sample,mass before (g),mass after (g)\nA1,200.00,199.01\nA2,200.00,199.04\n";
const OPEN = "sample,mass before,mass after\nA1,200.00,199.01\n";

async function submit(fields: Record<string, string>, files: Record<string, [string, string][]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text: "A text.", ...fields })) form.append(name, value);
  for (const [name, list] of Object.entries(files))
    for (const [file, content] of list) form.append(name, new File([content], file));
  const read = await readFormFiles(form, readFormValues(form), today);
  return { read, parsed: parseAuditForm(form, today, read) };
}

describe("a file of a plain form", () => {
  test("that is clear becomes a test of the request, with the file that it comes from", async () => {
    const { parsed } = await submit({}, { files: [["lab.csv", CLEAR]] });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const [test] = parsed.value.input.tests;
    expect(test?.samples).toHaveLength(2);
    expect(test?.source).toMatchObject({ file: "lab.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("stands beside what was typed, and outlasts a refusal of something else", async () => {
    const typed = { "samples.0.id": "1", "samples.0.before": "10.0", "samples.0.after": "9.9", "test.unit": "g" };
    const { parsed } = await submit({ ...typed, claimDate: "soon" }, { files: [["lab.csv", CLEAR]] });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["claimDate"]);
    const again = new FormData();
    for (const [name, value] of Object.entries({ ...parsed.values, claimDate: "" })) again.append(name, value);
    const second = parseAuditForm(again, today);
    expect(second.ok && second.value.input.tests.map(({ samples }) => samples.length)).toEqual([1, 2]);
    again.append("drop", "taken.0");
    const third = parseAuditForm(again, today);
    expect(third.ok && third.value.input.tests).toHaveLength(1);
  });

  test("with an open question is asked about, and read once it is answered for this very file", async () => {
    const { read, parsed } = await submit({}, { files: [["lab.csv", OPEN]] });
    expect(parsed.ok).toBe(false);
    const [question] = read.asked?.questions ?? [];
    expect(read.problems.map(({ path }) => path)).toEqual([`answers.${question?.key}`, "files"]);
    const answers = { [`answers.${question?.key}`]: "g", answersFor: read.asked?.sha256 ?? "" };
    expect((await submit(answers, { files: [["lab.csv", OPEN]] })).parsed.ok).toBe(true);
    const other = await submit(answers, { files: [["lab.csv", `${OPEN}A2,200.00,199.04\n`]] });
    expect(other.read.asked?.questions).toHaveLength(1);
  });

  test("that is broken is told in one sentence, and that it was not kept", async () => {
    const { parsed } = await submit({}, { files: [["lab.json", "{"]] });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${path}: ${code}`)).toEqual([
      "files: bad-json",
      "files: file-not-kept",
    ]);
  });

  test("more than ten are told", async () => {
    const { read } = await submit({}, { files: Array.from({ length: 11 }, (_, n) => [`${n}.csv`, CLEAR]) });
    expect(read.problems.map(({ code }) => code)).toEqual(["too-many-files"]);
    expect(Object.keys(read.values)).toHaveLength(10);
  });
});

describe("a rulebook of one's own", () => {
  test("is judged by where it was brought", async () => {
    const { parsed } = await submit({}, { ownRulebookFile: [["own.json", JSON.stringify(example)]] });
    expect(parsed.ok && parsed.value.rulebook).toBe("my-rulebook");
    expect(parsed.values).toMatchObject({ rulebook: "own" });
  });

  test.each([
    ["is missing", {}, "own-rulebook-missing"],
    ["is no JSON", { ownRulebookFile: [["own.json", "{"]] as [string, string][] }, "bad-json"],
    ["is no rulebook", { ownRulebookFile: [["own.json", "{}"]] as [string, string][] }, "rulebook-malformed"],
  ])("that %s is told at its file", async (_, files, code) => {
    const { parsed } = await submit({ rulebook: "own" }, files);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map((one) => one.code)).toContain(code);
    expect(new Set(problems.map(({ path }) => path))).toEqual(new Set(["ownRulebook"]));
  });
});

test("contributions to the uncertainty take the field that their distribution has", () => {
  const form = new FormData();
  const rows = { "added.0.source": "buoyancy", "added.0.distribution": "rectangular", "added.0.size": "0.002" };
  const more = { "added.2.source": "certificate", "added.2.distribution": "normal", "added.2.size": "x" };
  const units = { "added.1.distribution": "rectangular", "added.2.unit": "%" };
  const samples = { "samples.0.id": "1", "samples.0.before": "10.0", "samples.0.after": "9.9", "test.unit": "g" };
  for (const [name, value] of Object.entries({ text: "A text.", ...rows, ...more, ...units, ...samples }))
    form.append(name, value);
  const wrong = parseAuditForm(form, today);
  expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual(["added.2.size"]);
  form.set("added.2.size", "0.01");
  const right = parseAuditForm(form, today);
  expect(right.ok && right.value.input.tests[0]?.uncertaintyAdded).toEqual([
    { source: "buoyancy", distribution: "rectangular", halfWidthG: "0.002" },
    { source: "certificate", distribution: "normal", expandedPct: "0.01" },
  ]);
});

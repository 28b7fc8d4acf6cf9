import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { digest } from "@/lib/digest";
import type { AuditInput } from "@/lib/engine/types";
import { DEFAULT_RULEBOOK, findRulebook, listRulebooks, parseRulebook } from "@/lib/rulebook";
import {
  makeBundle,
  makeReport,
  makeSealedReport,
  readReport,
  reportBytes,
  reportToCsv,
  reportToText,
  resultDigest,
} from ".";
import labels from "./labels.json";

const loaded = findRulebook(DEFAULT_RULEBOOK);
if (!loaded.ok) throw new Error("No default rulebook.");
const rulebook = loaded.value;

const input: AuditInput = {
  text: "Our Aster 3 uses a solid-state battery.\n我们的 Aster 3 采用固态电池。",
  product: "Aster 3",
  claimDate: "2026-03-05",
  tests: [
    {
      product: "Aster 3",
      temperatureC: "120",
      vacuum: true,
      balanceAccuracyG: "0.01",
      samples: [{ id: "1", before: "200.00", after: "199.50", unit: "g" }],
    },
  ],
};
const report = () => makeReport({ input }, rulebook);

describe("a report", () => {
  it("is stamped with what made it and holds no text", () => {
    const made = report();
    expect(made).toMatchObject({
      reportVersion: 1,
      rulebook: { id: DEFAULT_RULEBOOK, digest: rulebook.digest, status: rulebook.rulebook.status },
      input: { product: "Aster 3", claimDate: "2026-03-05", textLength: input.text.length },
      inputDigest: digest(input),
    });
    expect(made).not.toHaveProperty("id");
    expect(reportBytes(made)).not.toContain(JSON.stringify(input.text));
  });

  it("quotes what its offsets slice out of the text", () => {
    const { mentions, facts, coined } = report();
    expect(mentions.length).toBeGreaterThan(0);
    for (const { quote, start, end } of [...mentions, ...facts, ...coined])
      expect(input.text.slice(start, end)).toBe(quote);
  });

  it("has a result digest that anybody can recompute from its bytes", () => {
    const made = report();
    const { id: _, resultDigest: sealed, ...content } = JSON.parse(reportBytes(made));
    expect(digest(content)).toBe(sealed);
    expect(resultDigest(made)).toBe(sealed);
  });

  it("has the same result digest whatever its id, and another for another text or rulebook", () => {
    const other = findRulebook("tcsae-434-2025");
    const made = report();
    const named = makeReport({ input }, rulebook, "line-7");
    expect(named.id).toBe("line-7");
    expect(named.resultDigest).toBe(made.resultDigest);
    expect(makeReport({ input: { ...input, text: `${input.text} ` } }, rulebook).resultDigest).not.toBe(
      made.resultDigest,
    );
    expect(other.ok && makeReport({ input }, other.value).resultDigest).not.toBe(made.resultDigest);
  });

  it("does not depend on the order of the keys that came in", () => {
    const turned = Object.fromEntries(Object.entries(input).reverse()) as unknown as AuditInput;
    expect(reportBytes(makeReport({ input: turned }, rulebook))).toBe(reportBytes(report()));
  });

  it.each([undefined, "line-7"])("is sealed in canonical bytes, with the id %s", (id) => {
    const { report: made, bytes } = makeSealedReport({ input }, rulebook, id);
    expect(bytes).toBe(reportBytes(made));
    expect(made).toEqual(makeReport({ input }, rulebook, id));
  });

  it("comes back from its bytes as it was", () => {
    const made = report();
    expect(readReport(reportBytes(made))).toEqual(made);
    expect(reportBytes(readReport(reportBytes(made)))).toBe(reportBytes(made));
  });

  it("keeps a field that a later engine added", () => {
    const bytes = reportBytes({ ...report(), shade: "grey" } as never);
    expect(reportBytes(readReport(bytes))).toBe(bytes);
  });
});

describe("stored bytes that are no report", () => {
  it.each([
    ["of a version that does not exist yet", { reportVersion: 2 }],
    ["of version 0, from which nothing leads up", { reportVersion: 0 }],
    [
      "with an outcome nobody knows",
      { overall: { outcome: "maybe", say: { en: "", zh: "" }, reason: { code: "", data: {} } } },
    ],
    ["with a digest that is none", { resultDigest: "abc" }],
    ["with an offset below zero", { coined: [{ quote: "x", start: -1, end: 0, id: "coined.x" }] }],
  ])("%s are refused", (_, change) => {
    expect(() => readReport(JSON.stringify({ ...report(), ...change }))).toThrow();
  });
});

describe("the sample of version 1", () => {
  const bytes = readFileSync(new URL("samples/v1.json", import.meta.url), "utf8").trimEnd();

  it("still reads, byte for byte, and still has its digest", () => {
    const sample = readReport(bytes);
    expect(reportBytes(sample)).toBe(bytes);
    expect(resultDigest(sample)).toBe(sample.resultDigest);
    expect(sample.claims.length).toBeGreaterThan(0);
    expect(sample.tests.length).toBeGreaterThan(0);
  });

  it.each(["en", "zh"] as const)("still renders to text in %s, with every finding", (locale) => {
    const sample = readReport(bytes);
    const text = reportToText(sample, locale);
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text).toContain(sample.overall.say[locale]);
    expect(text).toContain(sample.resultDigest);
    for (const claim of sample.claims) {
      expect(text).toContain(claim.say[locale]);
      for (const step of claim.steps) expect(text).toContain(step.say[locale]);
    }
    for (const { lossPct } of sample.tests.flatMap((test) => test.samples)) expect(text).toContain(`${lossPct} %`);
  });
});

describe("reportToText", () => {
  it("names every condition of every rulebook in both languages", () => {
    const ids = listRulebooks().flatMap((one) =>
      one.rulebook.requirements.flatMap((req) => req.conditions.map(({ id }) => id)),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !(id in labels.conditions))).toEqual([]);
  });

  it.each([
    ["gbt-ssb-1-draft-2025", "zh", "据报道为许用术语", "按征求意见稿）"],
    ["gbt-ssb-1-draft-2025", "en", "reported as an admitted term", "as in the draft)"],
  ] as const)("says by %s in %s that a term is only reported as admitted", (_, locale, says, never) => {
    const admitted = { ...input, text: "Our Aster 3 uses an all-solid-state battery." };
    const text = reportToText(makeReport({ input: admitted }, rulebook), locale);
    expect(text.split(says).length).toBeGreaterThan(2);
    expect(text).not.toContain(never);
    const published = findRulebook("gbt-48093.1-2026");
    if (!published.ok) throw new Error("There is no such rulebook.");
    expect(reportToText(makeReport({ input: admitted }, published.value), locale)).toContain(never);
  });

  it("says conditions and facts in the reader's language", () => {
    const dried = { ...input, text: `${input.text} Its sulfide electrolyte is dry.` };
    const text = reportToText(makeReport({ input: dried }, rulebook), "zh");
    expect(text).toContain("要求 是");
    expect(text).not.toMatch(/\b(yes|no|sulfide,)\b/);
  });

  it.each([
    ["en", "“Aster-3”", "audit again", "5 wt%", "of what: cell"],
    ["zh", "“Aster-3”", "重新审核", "5 wt%", "基准：电芯"],
  ] as const)("says in %s whose battery it is, how to put that right, and what a share counts", (locale, ...said) => {
    const text = "Our Aster-3 uses a solid-state battery. Its cells hold 5 wt% liquid electrolyte of the cell.";
    const told = reportToText(makeReport({ input: { ...input, text } }, rulebook), locale);
    for (const words of said) expect(told.toLowerCase()).toContain(words.toLowerCase());
  });

  it.each([
    ["en", "The condensed battery flies.", "In public use since 19 April 2023."],
    ["zh", "The condensed battery flies.", "公开使用始于 2023年4月19日。"],
    ["en", "The jelly battery flies.", "Since when it is in use is not stated"],
  ] as const)("tells in %s what is known of a coined name: %s", (locale, text, says) => {
    const told = makeReport({ input: { ...input, text } }, rulebook);
    expect(reportToText(told, locale)).toContain(`${told.coined[0]?.known?.[locale]}`);
    expect(reportToText(told, locale)).toContain(says);
  });

  it("lets no control character of the audited text reach a terminal", () => {
    const product = "Aster\u001b[31m 3";
    const hostile = { ...input, product, text: "Our Aster 3 uses a solid\u001b-state battery.\u202e" };
    const text = reportToText(makeReport({ input: hostile }, rulebook));
    for (const hidden of ["\u001b", "\u202e"]) expect(text).not.toContain(hidden);
    expect(text).toContain("Aster [31m 3");
  });

  it("says in its first line that nobody here verified what was entered", () => {
    expect(reportToText(report(), "en").split("\n")[0]).toContain("verified by nobody here");
    expect(reportToText(report(), "zh").split("\n")[0]).toContain("此处无人核实");
  });
});

describe("what evidence a report shows", () => {
  const own = parseRulebook(readFileSync(new URL("../../public/own-rulebook.example.json", import.meta.url), "utf8"));
  if (!own.ok) throw new Error("The example cannot be read.");
  const sample = { id: "=2", before: "200.00", after: "199.40", unit: "g" as const };
  const tests = input.tests.map((test) => ({ ...test, samples: [...test.samples, sample] }));
  const by = (loaded = rulebook) => makeReport({ input: { ...input, tests } }, loaded);

  it("is the claim by every rulebook, and the limit at which it would change", () => {
    const text = reportToText(by());
    expect(text).toContain("The same claim by every rulebook");
    expect(text).toContain("T/CSAE 434-2025 (team standard, voluntary), below 1 %: no valid test");
    expect(text).toContain("The outcome would change with the limit: met from 0.3082 % up, refuted below 0.2918 %");
  });

  it("is what the uncertainty is made of, the mean, what nobody knows and what was not stated", () => {
    const text = reportToText(by());
    expect(text).toContain("balance, two weighings, rectangular, ± 0.01 g, u = 0.004083 %, 100.0 %");
    expect(text).toContain("Mean (shown, each sample decides): 0.2750 % ± 0.0082 % – meets the limit");
    expect(text).toMatch(/Not known to the sources, and not stated: pressure,/);
    expect(text).toContain("Who took the sample: Whether the cell was chosen by its maker is not known");
  });

  it("by one's own rulebook carries all that is said of it, and names its conditions", () => {
    const made = by(own.value);
    expect(made.rulebook).toMatchObject({
      status: "own",
      fileDigest: own.value.fileDigest,
      facts: { limitPpm: 3_000 },
    });
    expect(reportToText(made, "zh")).toContain("真空压力：要求 ≤ 100 Pa");
    expect(readReport(reportBytes(made))).toEqual(made);
    expect(by().rulebook).not.toHaveProperty("facts");
  });

  it("as CSV is one row a sample with the integers compared, and runs no formula", () => {
    const [head, first, second, mean, budget] = reportToCsv(by()).split("\r\n");
    expect(head).toMatch(/^\ufefftest,product,sample,before,after,unit,beforeNanograms,lossNanograms,lossPct,/);
    expect(first).toContain("1,Aster 3,1,200.00,199.50,g,200000000000,500000000,0.2500,0.0082,balance,at most 0.5 %,");
    expect(second).toContain("1,Aster 3,'=2,200.00,");
    expect(mean).toContain("(mean)");
    expect(budget).toContain("(uncertainty of =2)");
    const named = /(lossNanograms = [^,]*, at least 0; lossPct = [^,]*)/
      .exec(first ?? "")?.[1]
      ?.match(/[a-z]\w*[A-Z]\w*/g);
    expect(head?.split(",")).toEqual(expect.arrayContaining(named ?? ["no formula"]));
  });

  it("is in the bundle all that it was made from", () => {
    const made = by();
    expect(makeBundle({ ...input, tests }, made)).toMatchObject({
      bundleVersion: 1,
      text: input.text,
      rulebook: DEFAULT_RULEBOOK,
      resultDigest: made.resultDigest,
      madeBy: { engineVersion: made.engineVersion, lexicon: made.lexicon },
    });
  });
});

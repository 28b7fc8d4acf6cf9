import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { findMentions, readContext } from "../mentions";
import { readText } from "../text";
import figures from "./cases/figures.json";
import others from "./cases/others.json";
import shares from "./cases/shares.json";
import { collectFacts } from "./index";

const lexicon = loadLexicon();

function read(given: string) {
  const { text, sentences } = readText(given, lexicon);
  const mentions = readContext(findMentions(text, sentences, lexicon).mentions, text, sentences, lexicon);
  return collectFacts(text, sentences, mentions, lexicon);
}
const inOrder = (facts: unknown[]) => facts.map((fact) => JSON.stringify(fact)).sort();

describe("facts: each rule changes one text and must not touch its pair", () => {
  const rules = [...shares, ...figures, ...others] as { rule: string; changes: Case; not: Case }[];
  for (const { rule, changes, not } of rules) {
    for (const [side, { text, facts }] of Object.entries({ changes, not }))
      test(`${rule} (${side})`, () => {
        const found = read(text);
        expect(inOrder(found.map(({ kind, value }) => [kind, value]))).toEqual(inOrder(facts));
        for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
      });
  }
});
type Case = { text: string; facts: [string, unknown][] };

describe("what a fact carries", () => {
  test("the basis of a share is told only where the text tells it", () => {
    expect(read("The battery holds 5 % liquid, by cell weight.")[0]?.basis).toBe("cell");
    expect(read("液体含量占电解质总量的 5%，电池更安全。")[0]?.basis).toBe("electrolyte");
    expect(read("The battery holds 5 % liquid.")[0]?.basis).toBe("not stated");
  });

  test("a share says what it counts only where the text does", () => {
    const unitOf = (text: string) => read(text).find(({ kind }) => kind === "liquid_content_pct")?.unit;
    expect(unitOf("The battery holds 5 wt% liquid.")).toBe("wt%");
    expect(unitOf("The battery holds 5 % liquid by volume.")).toBe("vol%");
    expect(unitOf("电池中液体质量占比为 5%。")).toBe("wt%");
    expect(unitOf("The battery holds 5 % liquid.")).toBe("%");
  });

  test("a density is of the level named next to it, not of another figure's", () => {
    const basesOf = (text: string) =>
      read(text)
        .filter(({ basis }) => basis !== undefined)
        .map(({ value, basis }) => [value, basis]);
    expect(basesOf("The solid-state battery has 300 Wh/kg at cell level and 220 Wh/kg at pack level.")).toEqual([
      [300, "cell"],
      [220, "pack"],
    ]);
    expect(basesOf("电芯能量密度 400Wh/kg，系统能量密度 280Wh/kg，电池更轻。")).toEqual([
      [400, "cell"],
      [280, "pack"],
    ]);
    expect(basesOf("The solid-state battery has 300 Wh/kg (cell).")).toEqual([[300, "cell"]]);
    expect(basesOf("The solid-state battery has 300 Wh/kg.")).toEqual([[300, "not stated"]]);
    expect(basesOf("The solid-state battery holds 5 % liquid electrolyte and has 300 Wh/kg at cell level.")[0]).toEqual(
      [5, "not stated"],
    );
  });

  test("a loss carries its conditions as far as they are stated of the drying", () => {
    const conditionsOf = (text: string) => read(text).find(({ kind }) => kind === "weight_loss_pct")?.conditions;
    expect(
      conditionsOf("After drying at 120 °C for 6 h in vacuum the solid-state battery's weight loss was 0.31 %."),
    ).toEqual({
      temperatureC: "120",
      durationH: "6",
      vacuum: true,
    });
    expect(conditionsOf("电芯在120℃真空烘干六小时后失重率为0.31%。")).toEqual({
      temperatureC: "120",
      durationH: "6",
      vacuum: true,
    });
    expect(conditionsOf("The solid-state battery works at 60 °C. Its weight loss was 0.31 %.")).toBeUndefined();
  });

  test("cycles carry what is left of the capacity, evidence its report", () => {
    expect(read("The solid-state battery keeps 80 % of its capacity after 1,000 cycles.")[0]?.retentionPct).toBe("80");
    expect(read("The solid-state battery lasts 1,000 cycles and costs 80 % less.")[0]).not.toHaveProperty(
      "retentionPct",
    );
    expect(
      read("The solid-state battery was tested by Aster Labs (report no. A-7/118, 14 March 2026).")[0]?.report,
    ).toEqual({
      number: "A-7/118",
      date: "14 March 2026",
    });
    expect(read("固态电池经中汽研检测，报告编号：CT-0118，2026年3月14日。")[0]?.report).toEqual({
      number: "CT-0118",
      date: "2026年3月14日",
    });
    expect(read("The solid-state battery was tested by Aster Labs.")[0]).not.toHaveProperty("report");
  });

  test("a fact in a denied, asked or compared place is not asserted", () => {
    const contextOf = (text: string) => read(text).find(({ kind }) => kind === "liquid_statement")?.context;
    expect(contextOf("Our solid-state battery contains some liquid electrolyte.")).toBe("asserted");
    expect(contextOf("Does the solid-state battery contain some liquid electrolyte?")).toBe("question");
    expect(
      contextOf(
        "Our solid-state battery has a ceramic layer, whereas a semi-solid cell compared with it contains some liquid electrolyte.",
      ),
    ).not.toBe("asserted");
  });

  test("a long text of nothing but figures and liquids is read in time that grows with it", () => {
    const text = "液体含量 5% 电解液 ".repeat(12_000);
    const started = performance.now();
    expect(read(text).length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

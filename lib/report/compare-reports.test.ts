import { describe, expect, it } from "vitest";
import type { AuditInput } from "@/lib/engine/types";
import { findRulebook } from "@/lib/rulebook";
import { compareReports, sayChange } from "./compare-reports";
import { makeReport } from "./make-report";

const input: AuditInput = { text: "The Aster 3 has a solid-state battery.", product: "Aster 3", tests: [] };
const samples = [{ id: "1", before: "20.000", after: "19.000", unit: "g" as const }];
const dried = { temperatureC: "120", durationH: "6", vacuum: true, samples };

function read(change: Partial<AuditInput> = {}, rulebook = "gbt-ssb-1-draft-2025") {
  const found = findRulebook(rulebook);
  if (!found.ok) throw new Error(`There is no rulebook ${rulebook}.`);
  const made = { ...input, ...change };
  return { report: makeReport({ input: made }, found.value), text: made.text };
}
const changes = (after: ReturnType<typeof read>, before = read()) => compareReports(before, after);

describe("what changed between two versions of a report", () => {
  it("is nothing where the same was audited anew", () => {
    expect(changes(read())).toEqual([{ kind: "none" }]);
  });

  it("is the text alone where no finding hangs on it", () => {
    expect(changes(read({ text: `${input.text} It is red.` }))).toEqual([{ kind: "text" }]);
  });

  it("is not said of a text that was erased", () => {
    expect(compareReports(read(), { ...read({ text: `${input.text} It is red.` }), text: null })).toEqual([
      { kind: "none" },
    ]);
  });

  it("is the verdict first, then the claim whose test failed, then the data", () => {
    expect(changes(read({ tests: [dried] }))).toEqual([
      { kind: "overall", from: "unproven", to: "contradicted" },
      { kind: "claim", claim: { subject: "Aster 3", category: "solid" }, from: "unproven", to: "contradicted" },
      { kind: "tests" },
    ]);
  });

  it("is a claim less and a claim more where another type is named", () => {
    expect(changes(read({ text: "The Aster 3 has a semi-solid battery." }))).toEqual([
      { kind: "overall", from: "unproven", to: "consistent" },
      { kind: "claim-added", claim: { subject: "Aster 3", category: "hybrid" }, outcome: "consistent" },
      { kind: "claim-gone", claim: { subject: "Aster 3", category: "solid" }, outcome: "unproven" },
      { kind: "text" },
    ]);
  });

  it("is the rulebook, and a field by its name", () => {
    expect(changes(read({ maker: "Aster Motors" }, "tcsae-434-2025"))).toEqual([
      { kind: "rulebook", from: "gbt-ssb-1-draft-2025", to: "tcsae-434-2025" },
      { kind: "field", field: "maker", from: "", to: "Aster Motors" },
    ]);
  });

  it.each([
    [
      "en",
      "The verdict: “No valid test was given to this audit” became “Contradicted”.",
      "Maker: “none” became “Aster Motors”.",
    ],
    ["zh", "总体结论：由“本次审核未收到有效试验”改为“不相符”。", "生产企业：由“无”改为“Aster Motors”。"],
  ] as const)("is said in %s, a sentence each", (locale, verdict, maker) => {
    const said = changes(read({ tests: [dried], maker: "Aster Motors" })).map((change) => sayChange(change, locale));
    expect(said[0]).toBe(verdict);
    expect(said.at(-1)).toBe(maker);
  });
});

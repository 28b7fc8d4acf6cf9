import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook, tabulateDecisions } from ".";

const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("There is no default rulebook.");
const { rulebook } = found.value;

// 100 g at 0.5 % may lose 0.5 g; stated with U = 0.1 %, the band reaches from 0.4 g to 0.6 g.
const after = {
  "below-band": "99.601",
  "low-edge": "99.6",
  "in-band-below": "99.599",
  limit: "99.5",
  "in-band-above": "99.499",
  "high-edge": "99.4",
  "above-band": "99.399",
};

describe("the table of places about a limit", () => {
  const rows = tabulateDecisions("<=", rulebook.decisions);

  it("has each place once, from the smallest loss to the greatest", () => {
    expect(rows.map(({ place }) => place)).toEqual(Object.keys(after));
  });

  it.each(rows.flatMap(({ place, decided }) => decided.map((one) => ({ place, ...one }))))(
    "says at $place by $rule what an audit decides: $outcome",
    ({ place, rule, evidence, outcome }) => {
      const samples = [{ id: "A", before: "100", after: after[place], unit: "g" as const }];
      const test = { temperatureC: "120", vacuum: true, expandedUncertaintyPct: "0.1", samples };
      const input = { text: "The Kestrel is powered by a solid-state battery.", tests: [test], decisionRule: rule };
      expect(audit(input, loadLexicon(), rulebook).claims).toMatchObject([{ evidence, outcome }]);
    },
  );

  it("counts the edges the other way where the limit says “below”", () => {
    const edges = (operator: "<=" | "<") =>
      tabulateDecisions(operator, rulebook.decisions)
        .filter(({ place }) => place.endsWith("edge"))
        .map(({ decided }) => decided[0]?.outcome);
    expect(edges("<=")).toEqual(["supported", "undecided"]);
    expect(edges("<")).toEqual(["undecided", "contradicted"]);
  });
});

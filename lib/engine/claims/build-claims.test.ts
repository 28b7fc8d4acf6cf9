import { describe, expect, test } from "vitest";
import type { Context } from "../types";
import contradictions from "./cases/contradictions.json";
import subjects from "./cases/subjects.json";
import { readAsserted as read } from "./read-asserted.fixture";

interface Case {
  text: string;
  product?: string;
  contradicts?: string[];
  doubts?: string[];
  subjects?: (string | null)[];
  contexts?: string[];
}
const pairs = (rules: { rule: string; changes: Case; not: Case }[]) =>
  rules.flatMap(({ rule, changes, not }) => [
    { name: `${rule} (changes)`, ...changes },
    { name: `${rule} (not)`, ...not },
  ]);

describe("contradictions: each rule changes one text and must not touch its pair", () => {
  test.each(pairs(contradictions))("$name", ({ text, product, contexts, contradicts, doubts = [] }) => {
    const { claims, facts } = read(text, product, contexts as Context[]);
    expect(claims.length).toBeGreaterThan(0);
    const contradicted = claims.filter(({ wording }) => wording === "contradicts-itself");
    expect(contradicted.map(({ category }) => category)).toEqual(contradicts);
    for (const { against } of contradicted) expect(against.facts.length + against.mentions.length).toBeGreaterThan(0);
    expect(claims.flatMap((claim) => claim.doubts.facts.map((index) => facts[index]?.kind))).toEqual(doubts);
  });
});

describe("subjects: each rule names one battery and leaves its pair", () => {
  test.each(pairs(subjects))("$name", ({ text, product, contexts, subjects: wanted }) => {
    const { mentions } = read(text, product, contexts as Context[]);
    expect(mentions.map(({ subject }) => subject ?? null)).toEqual(wanted);
  });
});

describe("buildClaims", () => {
  test("one claim a subject and category, numbered by first mention", () => {
    const { claims } = read(
      "The MG9 has a semi-solid-state battery. The ET9 has a solid-state battery. The MG9 has our semi-solid-state cell.",
    );
    expect(claims.map(({ id, subject, category, mentions }) => [id, subject, category, mentions])).toEqual([
      ["c1", "MG9", "hybrid", [0, 2]],
      ["c2", "ET9", "solid", [1]],
    ]);
  });

  test("a denied type claims nothing", () => {
    expect(read("The MG9 has no solid-state battery.", undefined, ["negated"]).claims).toEqual([]);
  });

  test("the best standing among its mentions words a claim", () => {
    const wordings = (text: string) => read(text).claims.map(({ wording }) => wording);
    expect(wordings("The MG9 has an all-solid-state battery, delivered now.")).toEqual(["admitted-term"]);
    expect(wordings("The MG9 has an all-solid-state battery. The MG9 has a solid-state battery.")).toEqual([
      "preferred-term",
    ]);
    expect(wordings("The MG9 has a quasi-solid-state battery, delivered now.")).toEqual(["not-in-standard"]);
  });
});

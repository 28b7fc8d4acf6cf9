import { describe, expect, test } from "vitest";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { audit } from "../audit";
import filings from "./cases/filings.json";
import silences from "./cases/silences.json";

const loaded = findRulebook(DEFAULT_RULEBOOK);
if (!loaded.ok) throw new Error("No default rulebook.");
const { rulebook } = loaded.value;
const lexicon = loadLexicon();
const read = (text: string, product?: string) =>
  audit({ text, tests: [], ...(product !== undefined && { product }) }, lexicon, rulebook);

describe("filings of several products: one claim each, with the right evidence", () => {
  test.each(filings as { filing: string; text: string; claims: [string, string, string[]][] }[])(
    "$filing",
    ({ text, claims }) => {
      const { facts, ...found } = read(text);
      expect(
        found.claims.map(({ subject, category, against }) => [
          subject,
          category,
          against.facts.map((index) => facts[index]?.quote),
        ]),
      ).toEqual(claims);
    },
  );
});

describe("what a text says of others, asks, denies or leaves open contradicts nothing; what it says of its own does", () => {
  test.each(silences as { rule: string; text: string; contradicted: string[]; undecided?: string[] }[])(
    "$rule: $text",
    ({ text, contradicted, undecided = [] }) => {
      const { claims } = read(text);
      const having = (outcome: string) =>
        claims.filter((claim) => claim.outcome === outcome).map(({ subject }) => subject ?? "");
      expect(having("contradicted")).toEqual(contradicted);
      expect(having("undecided")).toEqual(undecided);
    },
  );
});

import { deserialize, serialize } from "node:v8";
import { expect, test } from "vitest";
import { audit } from "@/lib/engine";
import { findRulebook } from "@/lib/rulebook";
import { loadLexicon } from ".";
import { makeReady, type ReadyLexicon, takeReady } from "./ready-lexicon";
import { stampLexicon } from "./stamp-lexicon";

const TEXTS = [
  "The MG4 has a semi-solid-state battery; by 2028 a solid-state one will follow, analysts say.",
  "这款车搭载半固态电池，电解质含液量低于 5%，并非全固态电池。",
  "Unser Pack ist kein Festkörperakku, sondern halbfest. 全固体電池は2030年に登場する。",
];

test("a lexicon that was written and read back reads every text as the compiled one, under the same stamp", () => {
  const found = findRulebook("gbt-ssb-1-draft-2025");
  if (!found.ok) throw new Error("The rulebook is missing.");
  const read = () => TEXTS.map((text) => audit({ text, tests: [] }, loadLexicon(), found.value.rulebook));
  const [compiled, findings, stamp] = [loadLexicon(), read(), stampLexicon()];
  takeReady(deserialize(serialize(makeReady())) as ReadyLexicon);
  expect(loadLexicon()).not.toBe(compiled);
  expect(read()).toEqual(findings);
  expect(findings.every(({ mentions }) => mentions.length > 0)).toBe(true);
  expect(stampLexicon()).toEqual(stamp);
});

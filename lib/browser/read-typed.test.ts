import { expect, test } from "vitest";
import { audit } from "@/lib/engine";
import { loadLexicon } from "@/lib/lexicon";
import { DEFAULT_RULEBOOK, listRulebooks } from "@/lib/rulebook";
import { readTyped } from "./read-typed";

const text = "The Aurora X has a solid-state battery with a gel. 入门版搭载半固态电池。";

test("what is read while one types is what an audit without tests reads, by every rulebook", () => {
  for (const { rulebook } of listRulebooks())
    expect(readTyped({ text, rulebook: rulebook.id })).toEqual(audit({ text, tests: [] }, loadLexicon(), rulebook));
});

test("an unknown rulebook is the default", () => {
  expect(readTyped({ text, rulebook: "nobody's" })).toEqual(readTyped({ text, rulebook: DEFAULT_RULEBOOK }));
});

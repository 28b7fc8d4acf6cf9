import fc from "fast-check";
import { expect, it } from "vitest";
import { lexiconData } from "@/lib/lexicon";
import { read } from "./support/read";
import { holdsFor, PATIENCE } from "./support/run-property";
import { passage, writtenSentence } from "./support/texts";

/** Letters and digits of a Chinese keyboard: one unit for one, so that every offset stays. */
const toFullWidth = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const toUpperCase = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const toLowerCase = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What stands where and how it is read, without the letters themselves. */
function reading(text: string) {
  const { mentions, coined, facts } = read(text);
  return {
    mentions: mentions.map(({ start, end, category, context, concept }) => ({
      start,
      end,
      category,
      context,
      concept,
    })),
    coined: coined.map(({ start, end, id }) => ({ start, end, id })),
    facts: facts
      .filter(({ kind }) => kind !== "cited_evidence")
      .map(({ start, end, kind, value, unit }) => ({ start, end, kind, value: asNumber(value), unit })),
  };
}

/** A number, or the word by which the lexicon names a value; who tested is spelt as the text spells it. */
const asNumber = <Value>(value: Value) => (typeof value === "string" ? value.normalize("NFKC").toLowerCase() : value);

/** "MG4" is a model and "mg4" is not, nor is "borealis 5"; "MG" is a maker and "mg" a unit. */
const makers = lexiconData().makers.makers.flatMap(({ exact = [] }) => exact);
const names = new RegExp(`[0-9A-Za-z]*([A-Za-z] *[0-9]|[0-9][A-Za-z])[0-9A-Za-z]*|${makers.join("|")}`, "gi");
/** Capitals before ideographs set a name apart too: WELION固态电池. */
const withoutNames = (text: string) => text.replace(/[\u1100-\uffff]/g, " ").replace(names, "");

/** Tags and references of markup are ASCII by definition: in other letters they are none. */
const plain = fc.oneof(writtenSentence, passage).map((text) => text.replace(/[<>&*|]/g, " "));

it("reads full-width letters and digits like others", { timeout: PATIENCE }, () => {
  holdsFor(400, plain, (text) => {
    expect(reading(toFullWidth(text))).toEqual(reading(text));
  });
});

it("reads capitals like small letters, where no name is told by them", { timeout: PATIENCE }, () => {
  holdsFor(400, plain.map(withoutNames), (text) => {
    expect(reading(toUpperCase(text))).toEqual(reading(toLowerCase(text)));
  });
});

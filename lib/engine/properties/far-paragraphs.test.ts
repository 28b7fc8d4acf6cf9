import fc from "fast-check";
import { expect, it } from "vitest";
import { listNames, read } from "./support/read";
import { holdsFor, PATIENCE } from "./support/run-property";
import { anyText, passage } from "./support/texts";

/** A type named in full tells of elided ones 20 sentences off (mentions/read-domain), a heading of its section alone. */
const SENTENCES_BETWEEN = 30;
const DULL = {
  en: "The harbour was quiet that morning and the boats lay still.",
  fr: "Le port était calme ce matin et les bateaux dormaient.",
  de: "Der Hafen war an diesem Morgen still und die Boote lagen da.",
  zh: "那天早晨港口很安静，船都停着。",
  ja: "その朝の港は静かで、船は並んでいた。",
  ko: "그날 아침 항구는 조용했고 배들은 가만히 있었다.",
};
/** Sentences that tell of no battery, a paragraph each, between two blank lines. */
const distance = fc
  .constantFrom(...Object.values(DULL))
  .map((sentence) => `\n\n${Array.from({ length: SENTENCES_BETWEEN }, () => sentence).join("\n\n")}\n\n`);

/** Names of battery types in [from, to) of a text, as if it began at `from`. */
function within(text: string, from: number, to: number) {
  return listNames(read(text))
    .filter(({ start }) => start >= from && start < to)
    .map((name) => ({ ...name, start: name.start - from, end: name.end - from }));
}

it("names the same types in a paragraph whatever is said far below it", { timeout: PATIENCE }, () => {
  holdsFor(200, fc.tuple(passage, distance, fc.oneof(passage, anyText)), ([text, between, other]) => {
    const near = `${text}${between}`;
    expect(within(`${near}${other}`, 0, text.length)).toEqual(within(near, 0, text.length));
  });
});

it("names the same types in a paragraph whatever is said far above it", { timeout: PATIENCE }, () => {
  holdsFor(200, fc.tuple(fc.oneof(passage, anyText), distance, passage), ([other, between, text]) => {
    const near = `${between}${text}`;
    const whole = `${other}${near}`;
    expect(within(whole, other.length, whole.length)).toEqual(within(near, 0, near.length));
  });
});

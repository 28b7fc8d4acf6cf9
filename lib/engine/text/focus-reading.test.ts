import { describe, expect, test } from "vitest";
import type { SentenceRange } from "../reading";
import { compilePatterns } from "./automaton";
import { findTriggers, focusReading, joinRanges } from "./focus-reading";
import { unitsOf } from "./folded-units";

/** Sentences of one letter each, by paragraph: "aaXa aa" has two, and X is worth reading for. */
function sentencesOf(paragraphs: string) {
  const folded = paragraphs.replaceAll(" ", "").split("").join(" ").toLowerCase();
  const sentences: SentenceRange[] = [];
  let paragraph = 0;
  for (const letter of paragraphs)
    if (letter === " ") paragraph++;
    else {
      const start = sentences.length * 2;
      sentences.push({ start, end: start + 1, stop: start + 1, paragraph });
    }
  return { folded, sentences };
}

function kept(paragraphs: string) {
  const { folded, sentences } = sentencesOf(paragraphs);
  return focusReading(findTriggers(unitsOf(folded), compilePatterns(["x"])), sentences);
}
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const a = (count: number) => "a".repeat(count);
const apart = (count: number) => Array.from({ length: count }, () => "a").join(" ");

describe("which sentences are worth reading", () => {
  test("none where no word is", () => expect(kept(a(50))).toEqual([]));

  test("eight on either side", () => {
    expect(kept(`${apart(30)} X ${apart(30)}`)).toEqual(from(22, 38));
    expect(kept(`${apart(3)} X ${apart(3)}`)).toEqual(from(0, 6));
  });

  test("twenty-four on either side in its own paragraph", () => {
    expect(kept(`${a(40)}X${a(40)}`)).toEqual(from(16, 64));
    expect(kept(`${a(10)} ${a(10)}X${a(12)} ${a(10)}`)).toEqual(from(10, 32));
    expect(kept(`${a(30)} ${a(4)}X${a(4)} ${a(30)}`)).toEqual(from(26, 42));
  });

  test("around each of several, each once", () => {
    expect(kept(`X ${apart(40)} X`)).toEqual([...from(0, 8), ...from(33, 41)]);
    expect(kept(`X ${apart(4)} X`)).toEqual(from(0, 5));
  });

  test("a word before all sentences or behind them is of the nearest", () => {
    const { folded, sentences } = sentencesOf("XaX");
    const middle = [sentences[1] as SentenceRange];
    const triggers = findTriggers(unitsOf(folded), compilePatterns(["x"]));
    expect(focusReading(triggers, middle)).toEqual([0]);
    expect(focusReading(triggers, [])).toEqual([]);
  });
});

test("kept sentences that follow one another are one range", () => {
  const { sentences } = sentencesOf("aaaaaa");
  expect(joinRanges(sentences, [])).toEqual([]);
  expect(joinRanges(sentences, [0])).toEqual([{ start: 0, end: 1 }]);
  expect(joinRanges(sentences, [0, 1, 3, 4, 5])).toEqual([
    { start: 0, end: 3 },
    { start: 6, end: 11 },
  ]);
});

import type { Sentence } from "../reading";
import type { FactHit } from "./fact-words";
import { isCovered } from "./read-gap";
import { isDigit, readNumber } from "./read-number";
import { type NumberBefore, readNumberBefore } from "./read-number-before";
import { readQuantities } from "./read-quantities";
import type { FactReading, FoundFact } from "./types";

/** "Cycle life of more than 1,200": how far behind its name the number may stand. */
const NAMED_WITHIN = 28;
/** "… cycles at 80 % capacity retention": how far from the number what is left of the capacity may stand. */
const RETAINED_WITHIN = 64;
const RETAINED_BESIDE = 32;
const LONGEST_FILLER = 24;
/** One cycle is a step of a test, no life. */
const FEWEST = 2;

/**
 * Numbers of cycles: "1,000 cycles", "cycle life: 1,200", 循环 1.2 万次; with the capacity that is left after them
 * where the sentence tells it.
 */
export function readCycles(reading: FactReading): FoundFact[] {
  const { sentences, words } = reading;
  const facts: FoundFact[] = [];
  for (const hit of words.all("cycle", "cycle-life")) {
    const sentence = sentences[hit.sentence];
    const number = sentence && (hit.role === "cycle" ? numberBefore : numberAfter)(hit, sentence, reading);
    if (!number || number.start < (facts.at(-1)?.end ?? 0) || Number(number.decimal) < FEWEST) continue;
    const retentionPct = readRetention(number, hit.sentence, sentence, reading);
    facts.push({
      kind: "cycles",
      value: Number(number.decimal),
      ...(retentionPct !== undefined && { retentionPct }),
      sentence: hit.sentence,
      start: Math.min(hit.start, number.start),
      end: Math.max(hit.end, number.end),
    });
  }
  return facts;
}

/** "1,000 full charge-discharge cycles": words of charging may stand between. */
function numberBefore(hit: FactHit, { start, grammar }: Sentence, { text, words }: FactReading): NumberBefore | null {
  let at = hit.start;
  for (;;) {
    const word = words.within(at - LONGEST_FILLER, at, "cycle-filler").at(-1);
    if (!word || !isCovered(text.folded, word.end, at, words)) break;
    at = word.start;
  }
  const number = readNumberBefore(text.folded, at, grammar);
  return number && number.start >= start ? number : null;
}

function numberAfter(hit: FactHit, { end, grammar }: Sentence, { text, words }: FactReading): NumberBefore | null {
  const { folded } = text;
  let at = hit.end;
  while (at < Math.min(end, hit.end + NAMED_WITHIN) && !isDigit(folded.charCodeAt(at))) at++;
  const number = readNumber(folded, at, grammar);
  if (!number || !isNamed(folded, hit.end, at, words)) return null;
  // "Cycle life retention 80 %": with a unit of its own it is no number of cycles.
  const after = folded[number.end] === " " ? number.end + 1 : number.end;
  if (words.startingAt(after, "percent", "wh-per-kg", "hours", "celsius", "years")) return null;
  if (folded[after] === "万") return readNumberBefore(folded, after + 1, grammar);
  return { start: at, end: number.end, decimal: number.decimal };
}

function isNamed(folded: string, from: number, to: number, words: FactReading["words"]): boolean {
  const colon = ":|".includes(folded[from] ?? " ")
    ? 1
    : folded[from] === " " && ":|".includes(folded[from + 1] ?? " ")
      ? 2
      : 0;
  return isCovered(folded, from + colon, to, words, "filler", "share", "approx", "below", "cycle-filler");
}

/** What is left of the capacity: a share near the number, beside a word such as "retains" or 保持率. */
function readRetention(
  number: NumberBefore,
  index: number,
  sentence: Sentence,
  { text, words }: FactReading,
): string | undefined {
  const near = { start: number.start - RETAINED_WITHIN, end: number.end + RETAINED_WITHIN };
  if (words.within(near.start, near.end, "retention").length === 0) return undefined;
  const share = readQuantities(text, sentence, index, words).find(
    ({ unit, former, start, end }) =>
      unit === "percent" &&
      !former &&
      start >= near.start &&
      end <= near.end &&
      words.within(start - RETAINED_BESIDE, end + RETAINED_BESIDE, "retention").length > 0,
  );
  return share && (share.high ?? share.low);
}

import { isDigit, readNumber } from "../facts/read-number";
import type { FoundMention, ReadableText, Sentence } from "../reading";

const UNITS = ["kwh", "ah", "度"];
/** A capacity stands close before its battery: "the 150 kWh semi-solid pack". */
const WITHIN = 24;

/** The capacity by which a text tells one pack from another ("150 kwh"), right before a mention or in its noun phrase. */
export function readCapacity(
  mention: FoundMention,
  { text, sentences }: { text: ReadableText; sentences: Sentence[] },
): string | undefined {
  const sentence = sentences[mention.sentence] as Sentence;
  const from = Math.max(sentence.start, mention.start - WITHIN);
  const { folded } = text;
  let found: string | undefined;
  for (let at = from; at < mention.start; at++) {
    if (!isDigit(folded.charCodeAt(at)) || isDigit(folded.charCodeAt(at - 1))) continue;
    const number = readNumber(folded, at, sentence.grammar);
    if (!number) continue;
    let end = number.end;
    while (folded[end] === " " || folded[end] === "-") end++;
    const unit = UNITS.find((name) => folded.startsWith(name, end));
    if (unit !== undefined && end + unit.length <= mention.start) found = `${number.decimal} ${unit}`;
  }
  return found;
}

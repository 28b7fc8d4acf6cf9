import { oncePerText } from "../once-per-text";
import type { Range, ReadableText, Sentence } from "../reading";

export interface Measure extends Range {
  /** Of a thing that lies on the table (mAh, V, grams, a price); a density or a count of cycles is told of ideas too. */
  firm: boolean;
}

/** After a figure, the longer unit first; units are the same in every language, or no other word. */
const FIRM = [
  "mah",
  "kwh",
  "ah",
  "wh",
  "v",
  "w",
  "mv",
  "毫安时",
  "安时",
  "度电",
  "伏",
  "g",
  "kg",
  "mm",
  "cm",
  "克",
  "毫米",
];
const LOOSE = [
  "wh/kg",
  "wh·kg",
  "wh kg",
  "wh/l",
  "mah/g",
  "ma",
  "°c",
  "℃",
  "c",
  "次",
  "cycles",
  "小时",
  "회",
  "サイクル",
];
const UNITS = [...FIRM, ...LOOSE].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const CURRENCY = "$€£¥₩";

/** Figures with a unit that only a thing at hand has, by sentence: what is for sale or was measured has such figures. */
export function findMeasures({ folded }: ReadableText, { start, end }: Range): Measure[] {
  const found: Measure[] = [];
  for (let at = start; at < end; at++) {
    if (!isFigure(folded.charCodeAt(at))) continue;
    let stop = at;
    while (
      stop < end &&
      (isFigure(folded.charCodeAt(stop)) ||
        (".,".includes(folded.charAt(stop)) && isFigure(folded.charCodeAt(stop + 1))))
    )
      stop++;
    const unit = unitAt(folded, stop);
    if (unit) found.push({ start: at, end: unit.end, firm: FIRM.includes(unit.name) });
    // "$120/kWh" is the price of a trade, "$59" that of a thing.
    else if (CURRENCY.includes(folded[at - 1] ?? "x") && isThings(folded, stop))
      found.push({ start: at, end: stop, firm: true });
    at = stop;
  }
  return found;
}

/** "$120/kWh", "$4 per kWh" and "$1.2 billion" are the price of a trade. */
const isThings = (folded: string, at: number) =>
  !/^(\/| per | ?(bn|billion|million|m\b)|亿|万|億|萬)/.test(folded.slice(at, at + 9));

function unitAt(folded: string, from: number): { name: string; end: number } | undefined {
  const at = folded[from] === " " || folded[from] === "-" ? from + 1 : from;
  const name = UNITS.find(
    (unit) => folded.startsWith(unit, at) && !isLetter(folded.charCodeAt(at + unit.length), unit),
  );
  return name === undefined ? undefined : { name, end: at + name.length };
}

/** Latin letters or a slash run the unit on into another: "w" of "weeks", "wh/kg" of "wh". */
const isLetter = (unit: number, name: string) =>
  (unit >= 0x61 && unit <= 0x7a && name.charCodeAt(name.length - 1) < 0x80) || unit === 0x2f;
const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** The measures of a sentence, by its index; read when asked for. */
export const measureReader = oncePerText((text, sentences: Sentence[]) => {
  const read: (Measure[] | undefined)[] = [];
  return (index: number): Measure[] => {
    const sentence = sentences[index];
    if (!sentence) return [];
    read[index] ??= findMeasures(text, sentence);
    return read[index];
  };
});

import type { Disguise, Range, ReadableText } from "./reading";
import { isDropped, toSpan } from "./text";
import type { Bilingual, Findings } from "./types";

type Kind = Disguise["kind"] | "hidden-characters" | "full-width";

const SAYS: Record<Kind, Bilingual> = {
  "spaced-letters": { en: "is written with its letters set apart", zh: "的字母或文字被逐个隔开" },
  "lookalike-letters": {
    en: "holds letters of another alphabet that look like Latin ones",
    zh: "含有与拉丁字母形似的其他字母",
  },
  "split-by-markup": { en: "is cut by markup inside a word", zh: "在词中被标记符号断开" },
  "split-by-line-end": { en: "is cut by the end of a line inside a word", zh: "在词中被换行断开" },
  "character-references": { en: "is written with character references", zh: "使用了字符引用书写" },
  "hidden-characters": { en: "holds characters that show no glyph", zh: "含有不显示的字符" },
  "full-width": { en: "is written in full-width letters", zh: "使用了全角字母" },
};
const KINDS = Object.keys(SAYS) as Kind[];
/** A note names so many quotes, and counts the rest. */
const MOST_QUOTES = 3;

/** Says of names that are not written as a person reads them what stands there, and that they were read all the same. */
export function noteDisguises(names: readonly Range[], text: ReadableText): Findings["notes"] {
  const quotes = new Map<Kind, string[]>();
  for (const name of names) {
    const span = toSpan(text, name);
    for (const kind of kindsOf(span, text.disguises)) {
      const told = quotes.get(kind);
      if (told) told.push(span.quote);
      else quotes.set(kind, [span.quote]);
    }
  }
  return KINDS.flatMap((kind) => {
    const told = quotes.get(kind);
    return told ? [noteKind(kind, told)] : [];
  });
}

function noteKind(kind: Kind, quotes: string[]): Findings["notes"][number] {
  const shown = [...new Set(quotes)].slice(0, MOST_QUOTES);
  const { en, zh } = SAYS[kind];
  const more = quotes.length > 1;
  return {
    code: `disguised-${kind}`,
    say: {
      en: `${shown.map((quote) => `“${quote}”`).join(", ")} ${en}${more ? ` (${quotes.length} places)` : ""}. It was read as a person would read it.`,
      zh: `${shown.map((quote) => `“${quote}”`).join("、")}${zh}${more ? `（共${quotes.length}处）` : ""}，已按人眼所见读取。`,
    },
    data: { kind, quotes: shown, places: quotes.length },
  };
}

function kindsOf({ quote, start, end }: Range & { quote: string }, disguises: Disguise[]): Set<Kind> {
  const kinds = new Set<Kind>();
  for (let i = firstFrom(disguises, start); (disguises[i]?.start ?? end) < end; i++)
    kinds.add((disguises[i] as Disguise).kind);
  for (let i = 0; i < quote.length; i++) {
    const unit = quote.charCodeAt(i);
    if (isDropped(unit) && unit !== 0x2122 && unit !== 0xae) kinds.add("hidden-characters");
    else if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) kinds.add("full-width");
  }
  return kinds;
}

function firstFrom(disguises: Disguise[], position: number): number {
  let low = 0;
  let high = disguises.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((disguises[middle] as Disguise).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

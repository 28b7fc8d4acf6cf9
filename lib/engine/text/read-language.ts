import { COMMON_WORD_SHIFT, type CompiledLexicon } from "../lexicon";
import type { Range, ReadableText } from "../reading";

interface Letters {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
}

/** Tells the language of a range by its script, and among languages of one script by their common words. */
export function languageReader(text: ReadableText, lexicon: CompiledLexicon): (range: Range) => string {
  const { latin, han, kana, hangul } = languagesByScript(lexicon);
  const whole = { start: 0, end: text.folded.length };
  let wholeLatin: string | undefined;
  let hanAlone: string | undefined;
  const readWholeLatin = () => {
    wholeLatin ??= mostFrequent(text, whole, latin, lexicon) ?? (lexicon.languages[0]?.lang as string);
    return wholeLatin;
  };
  // A line of ideographs alone, in a text full of kana, is Japanese.
  const readHanAlone = () => {
    const letters = countLetters(text.folded, whole.start, whole.end);
    return (letters.kana * 4 > letters.han ? kana : han) ?? readWholeLatin();
  };

  const readLatin = (range: Range) => mostFrequent(text, range, latin, lexicon) ?? readWholeLatin();
  if (!holdsOtherScripts(text.units)) return readLatin;

  return (range) => {
    const letters = countLetters(text.folded, range.start, range.end);
    if (letters.hangul * 3 > letters.latin) return hangul ?? readWholeLatin();
    if (letters.kana * 8 > letters.han) return kana ?? readWholeLatin();
    if (letters.han * 4 > letters.latin) {
      hanAlone ??= readHanAlone();
      return hanAlone;
    }
    return readLatin(range);
  };
}

/** Whether any unit is of kana, of ideographs or beyond. */
function holdsOtherScripts(units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i++) if ((units[i] as number) >= 0x3041) return true;
  return false;
}

/** A language and its bit among the common words. */
interface LatinLanguage {
  lang: string;
  bit: number;
}

function languagesByScript({ languages }: CompiledLexicon) {
  const latin: LatinLanguage[] = [];
  const first: Partial<Record<string, string>> = {};
  languages.forEach(({ lang, script }, index) => {
    if (script === "latin") latin.push({ lang, bit: 1 << (COMMON_WORD_SHIFT + index) });
    first[script] ??= lang;
  });
  return { latin, han: first.han, kana: first.kana, hangul: first.hangul };
}

/** How many letters of which script stand in [start, end). */
function countLetters(folded: string, start: number, end: number): Letters {
  const letters: Letters = { latin: 0, han: 0, kana: 0, hangul: 0 };
  for (let i = start; i < end; i++) {
    const unit = folded.charCodeAt(i);
    if (unit < 0x61) continue;
    if (unit <= 0x7a || (unit >= 0xdf && unit <= 0x24f)) letters.latin++;
    else if (unit >= 0x3041 && unit <= 0x30fe) letters.kana++;
    else if (unit >= 0x3400 && unit <= 0x9fff) letters.han++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) letters.hangul++;
  }
  return letters;
}

/** The language most of whose common words start in a range; the first of `langs` wins a tie. */
function mostFrequent(
  { words }: ReadableText,
  { start, end }: Range,
  langs: LatinLanguage[],
  { meanings: { texts } }: CompiledLexicon,
): string | undefined {
  const counts = new Int32Array(langs.length);
  for (let i = words.firstFrom[start] as number; i < words.count && (words.start[i] as number) < end; i++) {
    const bits = texts[words.pattern[i] as number] as number;
    if (bits < 1 << COMMON_WORD_SHIFT) continue;
    for (let at = 0; at < langs.length; at++)
      if (bits & (langs[at] as LatinLanguage).bit) counts[at] = (counts[at] as number) + 1;
  }
  let best: string | undefined;
  let most = 0;
  langs.forEach(({ lang }, at) => {
    if ((counts[at] as number) <= most) return;
    best = lang;
    most = counts[at] as number;
  });
  return best;
}

import { type CompiledLexicon, KIND } from "../lexicon";
import type { Range, ReadableText } from "../reading";

interface Letters {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
}

/** Tells the language of a range by its script, and among languages of one script by their common words. */
export function languageReader(text: ReadableText, lexicon: CompiledLexicon): (range: Range) => string {
  const byScript = (script: string) =>
    lexicon.languages.filter((language) => language.script === script).map((l) => l.lang);
  const [latin, han, kana, hangul] = [byScript("latin"), byScript("han"), byScript("kana"), byScript("hangul")];
  const whole = { start: 0, end: text.folded.length };
  let wholeLatin: string | undefined;
  let hanAlone: string | undefined;
  const readWholeLatin = () => {
    wholeLatin ??= mostFrequent(countStopWords(text, whole, lexicon), latin) ?? latin[0] ?? "en";
    return wholeLatin;
  };
  // A line of ideographs alone, in a text full of kana, is Japanese.
  const readHanAlone = () => {
    const letters = countLetters(text.folded, whole.start, whole.end);
    return (letters.kana * 4 > letters.han ? kana[0] : han[0]) ?? readWholeLatin();
  };

  return (range) => {
    const letters = countLetters(text.folded, range.start, range.end);
    if (letters.hangul * 3 > letters.latin) return hangul[0] ?? readWholeLatin();
    if (letters.kana * 8 > letters.han) return kana[0] ?? readWholeLatin();
    if (letters.han * 4 > letters.latin) {
      hanAlone ??= readHanAlone();
      return hanAlone;
    }
    return mostFrequent(countStopWords(text, range, lexicon), latin) ?? readWholeLatin();
  };
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

/** How many common words of each language start in a range. */
function countStopWords(
  { words }: ReadableText,
  { start, end }: Range,
  { meanings }: CompiledLexicon,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = words.firstFrom[start] as number; i < words.count && (words.start[i] as number) < end; i++) {
    const pattern = words.pattern[i] as number;
    if (((meanings.kinds[pattern] as number) & KIND.text) === 0) continue;
    for (const { kind, lang } of meanings.texts[pattern] ?? [])
      if (kind === "stopWord") counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return counts;
}

/** The first of `langs` wins a tie, so that the answer does not hang on the order of hits. */
function mostFrequent(counts: Map<string, number>, langs: string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const lang of langs) {
    const count = counts.get(lang) ?? 0;
    if (count > most) {
      best = lang;
      most = count;
    }
  }
  return best;
}

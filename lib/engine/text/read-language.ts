import type { CompiledLexicon } from "../lexicon";
import type { Range } from "../reading";
import { scan } from "./automaton";

interface Letters {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
}

/** Tells the language of a range by its script, and among languages of one script by their common words. */
export function languageReader(folded: string, lexicon: CompiledLexicon): (range: Range) => string {
  const hits: { at: number; lang: string }[] = [];
  const { automaton, meanings } = lexicon.textPatterns;
  scan(folded, automaton, (pattern, start) => {
    const meaning = meanings[pattern];
    if (meaning?.kind === "stopWord") hits.push({ at: start, lang: meaning.lang });
  });
  hits.sort((a, b) => a.at - b.at);
  const byScript = (script: string) =>
    lexicon.languages.filter((language) => language.script === script).map((l) => l.lang);
  const latin = byScript("latin");
  const whole = countLetters(folded, 0, folded.length);
  const wholeLatin = mostFrequent(hits, latin) ?? latin[0] ?? "en";
  // A line of ideographs alone, in a text full of kana, is Japanese.
  const hanAlone = (whole.kana * 4 > whole.han ? byScript("kana")[0] : byScript("han")[0]) ?? wholeLatin;
  let from = 0;

  return ({ start, end }) => {
    while ((hits[from]?.at ?? end) < start) from++;
    let to = from;
    while ((hits[to]?.at ?? end) < end) to++;
    const letters = countLetters(folded, start, end);
    if (letters.hangul * 3 > letters.latin) return byScript("hangul")[0] ?? wholeLatin;
    if (letters.kana * 8 > letters.han) return byScript("kana")[0] ?? wholeLatin;
    if (letters.han * 4 > letters.latin) return hanAlone;
    return mostFrequent(hits.slice(from, to), latin) ?? wholeLatin;
  };
}

/** How many letters of which script stand in [start, end). */
export function countLetters(folded: string, start: number, end: number): Letters {
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

/** The first of `langs` wins a tie, so that the answer does not hang on the order of hits. */
function mostFrequent(hits: { lang: string }[], langs: string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const lang of langs) {
    const count = hits.filter((hit) => hit.lang === lang).length;
    if (count > most) {
      best = lang;
      most = count;
    }
  }
  return best;
}

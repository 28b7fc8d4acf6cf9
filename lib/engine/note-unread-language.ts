import type { CompiledLexicon } from "./lexicon";
import type { ReadableText } from "./reading";
import { scan } from "./text";
import type { Findings } from "./types";

/** Fewer letters or common words than these are a name or a quotation, not the language of the text. */
const ENOUGH_LETTERS = 12;
const ENOUGH_WORDS = 3;

/** Says so where a text, or much of it, is in a language that the lexicon does not read. */
export function noteUnreadLanguage(text: ReadableText, lexicon: CompiledLexicon): Findings["notes"] {
  const { automaton, meanings } = lexicon.textPatterns;
  const words = new Map<string, number>();
  let read = 0;
  scan(text.folded, automaton, (pattern) => {
    const meaning = meanings[pattern];
    if (meaning?.kind === "unread") words.set(meaning.lang, (words.get(meaning.lang) ?? 0) + 1);
    else if (meaning?.kind === "stopWord") read++;
  });
  // Related languages share short words: the best must outnumber the others, and those of the languages that are read.
  const most = Math.max(ENOUGH_WORDS, read + 1, ...words.values());
  let named = false;
  return lexicon.unread
    .filter(({ lang, letters }) => {
      if (letters) return countLettersOf(text.folded, letters) >= ENOUGH_LETTERS;
      const best = !named && words.get(lang) === most;
      named ||= best;
      return best;
    })
    .map(({ lang, name }) => ({
      code: "language-not-read",
      say: {
        en: `Part of this text seems to be in ${name.en}, which this lexicon does not read. Mentions in that language are not found.`,
        zh: `这段文字似乎有一部分是${name.zh}，本词典不读这种语言，其中的提法不会被找到。`,
      },
      data: { lang },
    }));
}

/** `range` is two characters: the first and the last letter of a script. */
function countLettersOf(folded: string, range: string): number {
  const first = range.charCodeAt(0);
  const last = range.charCodeAt(1);
  let count = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (unit >= first && unit <= last) count++;
  }
  return count;
}

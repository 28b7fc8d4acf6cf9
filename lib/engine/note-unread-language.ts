import type { CompiledLexicon } from "./lexicon";
import { scan } from "./text";
import type { Findings } from "./types";

/** Fewer letters or common words than these are a name or a quotation, not the language of the text. */
const ENOUGH_LETTERS = 12;
const ENOUGH_WORDS = 3;

/** A text is in the language that it begins in; longer texts are not read through for this. */
const SAMPLE = 4000;

/** Says so where a text, or much of it, is in a language that the lexicon does not read. */
export function noteUnreadLanguage(folded: string, lexicon: CompiledLexicon): Findings["notes"] {
  const sample = folded.slice(0, SAMPLE);
  const { words, read } = countCommonWords(sample, lexicon);
  // Related languages share short words: the best must outnumber the others, and those of the languages that are read.
  const most = Math.max(ENOUGH_WORDS, read + 1, ...words.values());
  const foreign = lexicon.unreadLetters.test(sample);
  let named = false;
  return lexicon.unread
    .filter(({ lang, letters }) => {
      if (letters) return foreign && holdsLetters(sample, letters);
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

/** Common words of languages that are not read, by language, and of all that are. */
function countCommonWords(sample: string, { commonWords: { automaton, langs } }: CompiledLexicon) {
  const words = new Map<string, number>();
  let read = 0;
  scan(sample, automaton, (pattern) => {
    const word = langs[pattern];
    if (word?.read === false) words.set(word.lang, (words.get(word.lang) ?? 0) + 1);
    else read++;
  });
  return { words, read };
}

/** `range` is two characters: the first and the last letter of a script. */
function holdsLetters(folded: string, range: string): boolean {
  const letters = new RegExp(`[${range[0]}-${range[1]}]`, "g");
  let count = 0;
  while (count < ENOUGH_LETTERS && letters.test(folded)) count++;
  return count === ENOUGH_LETTERS;
}

import { type CompiledLexicon, KIND } from "./lexicon";
import type { ReadableText } from "./reading";
import { countStopWords } from "./text";
import type { Findings } from "./types";

/** Fewer letters or common words than these are a name or a quotation, not the language of the text. */
const ENOUGH_LETTERS = 12;
const ENOUGH_WORDS = 3;

/** Says so where a text, or much of it, is in a language that the lexicon does not read. */
export function noteUnreadLanguage(text: ReadableText, lexicon: CompiledLexicon): Findings["notes"] {
  const words = countUnread(text, lexicon);
  let most = ENOUGH_WORDS;
  if (words.size > 0) {
    const read = countStopWords(text, { start: 0, end: text.folded.length }, lexicon);
    // Related languages share short words: the best must outnumber the others, and those of the languages that are read.
    most = Math.max(
      ENOUGH_WORDS,
      [...read.values()].reduce((sum, count) => sum + count, 1),
      ...words.values(),
    );
  }
  const foreign = lexicon.unreadLetters.test(text.folded);
  let named = false;
  return lexicon.unread
    .filter(({ lang, letters }) => {
      if (letters) return foreign && holdsLetters(text.folded, letters);
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

/** Common words of languages that are not read, by language. */
function countUnread({ words }: ReadableText, { meanings }: CompiledLexicon): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    const pattern = words.pattern[i] as number;
    if (((meanings.kinds[pattern] as number) & KIND.text) === 0) continue;
    for (const { kind, lang } of meanings.texts[pattern] ?? [])
      if (kind === "unread") counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return counts;
}

/** `range` is two characters: the first and the last letter of a script. */
function holdsLetters(folded: string, range: string): boolean {
  const letters = new RegExp(`[${range[0]}-${range[1]}]`, "g");
  let count = 0;
  while (count < ENOUGH_LETTERS && letters.test(folded)) count++;
  return count === ENOUGH_LETTERS;
}

import type { CompiledLexicon } from "./lexicon";
import { scan } from "./text";
import type { Findings } from "./types";

/** Fewer letters or common words than these are a name or a quotation, not the language of the text. */
const ENOUGH_LETTERS = 12;
const ENOUGH_WORDS = 3;

/** A text is in the language that it begins in; longer texts are not read through for this. */
const SAMPLE = 4000;

/** Says so where a text, or much of it, is in a language that the lexicon does not read. */
export function noteUnreadLanguage(text: Uint16Array, lexicon: CompiledLexicon): Findings["notes"] {
  const sample = text.subarray(0, SAMPLE);
  const named = mostFrequent(sample, lexicon);
  const foreign = holdsAny(sample, lexicon.unreadLetters);
  if (named === undefined && !foreign) return [];
  return lexicon.unread
    .filter(({ lang, letters }) => (letters ? foreign && holdsLetters(sample, letters) : lang === named))
    .map(({ lang, name }) => ({
      code: "language-not-read",
      say: {
        en: `Part of this text seems to be in ${name.en}, which this lexicon does not read. Mentions in that language are not found.`,
        zh: `这段文字似乎有一部分是${name.zh}，本词典不读这种语言，其中的提法不会被找到。`,
      },
      data: { lang },
    }));
}

/**
 * The language that is not read whose common words are the most. Related languages share short words: it must outnumber
 * the others, and all those of the languages that are read, which are counted only where that may decide.
 */
function mostFrequent(sample: Uint16Array, { commonWords, unread }: CompiledLexicon): string | undefined {
  const words = new Map<string, number>();
  scan(sample, commonWords.unread, (pattern) => {
    const lang = commonWords.langs[pattern] as string;
    words.set(lang, (words.get(lang) ?? 0) + 1);
  });
  const most = Math.max(0, ...words.values());
  if (most < ENOUGH_WORDS) return undefined;
  let read = 0;
  scan(sample, commonWords.read, () => {
    read++;
  });
  return most > read ? unread.find(({ lang, letters }) => !letters && words.get(lang) === most)?.lang : undefined;
}

function holdsAny(sample: Uint16Array, letters: Uint8Array): boolean {
  for (let i = 0; i < sample.length; i++) if (letters[sample[i] as number] === 1) return true;
  return false;
}

/** `range` is two characters: the first and the last letter of a script. */
function holdsLetters(sample: Uint16Array, range: string): boolean {
  const [first, last] = [range.charCodeAt(0), range.charCodeAt(1)];
  let count = 0;
  for (let i = 0; i < sample.length && count < ENOUGH_LETTERS; i++) {
    const unit = sample[i] as number;
    if (unit >= first && unit <= last) count++;
  }
  return count === ENOUGH_LETTERS;
}

import { countCharacters } from "./count-characters";
import { codeOf, type Figures, quoteGiven } from "./describe-problem";
import { LINE_LIMIT, URL_LIMIT } from "./limits";
import type { Leaf } from "./read-decimal";
import words from "./words.json";

/** One line of text, blanks at its ends removed; undefined where nothing is left. */
export function readLine(raw: unknown, limit = LINE_LIMIT): Leaf<string> {
  if (typeof raw !== "string") return { problem: "not-text" };
  const line = raw.trim();
  if (line === "") return { value: undefined };
  if (/[\n\r\t\u2028\u2029]/.test(line)) return { problem: "line-break" };
  const length = countCharacters(line);
  if (length > limit) {
    return { problem: "too-long", data: { length, over: length - limit, limit } };
  }
  return findControl(line) ?? findUnstorable(line) ?? { value: line };
}

/** Controls, and what turns the direction of writing: in a name they can only make it read as another. */
function findControl(line: string): { problem: "control-character"; data: Figures } | undefined {
  const found = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.exec(line);
  return found
    ? {
        problem: "control-character",
        data: { position: countCharacters(found.input.slice(0, found.index)) + 1, name: codeOf(found[0]) },
      }
    : undefined;
}

/** A name that a spreadsheet may have turned into a number: a sample's id, a report's number. */
export function readName(raw: unknown): Leaf<string> {
  return readLine(typeof raw === "number" ? String(raw) : raw);
}

/**
 * Text that could not come back as it went in: half of a surrogate pair has no UTF-8 form, and PostgreSQL's text takes
 * no U+0000. Everything else, odd as it may be, is kept, since offsets count it.
 */
export function findUnstorable(text: string): { problem: "unstorable-character"; data: Figures } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this one is looked for
  const found = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  if (!found) return undefined;
  return {
    problem: "unstorable-character",
    data: { position: countCharacters(found.input.slice(0, found.index)) + 1, name: codeOf(found[0]) },
  };
}

/** An address that a reader can follow. One that carries a password would publish it. */
export function readUrl(raw: unknown): Leaf<string> {
  const line = readLine(raw, URL_LIMIT);
  if (!("value" in line) || line.value === undefined) return line;
  const url = URL.canParse(line.value) ? new URL(line.value) : undefined;
  const followable =
    url && /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(line.value) && !/\s/.test(line.value);
  return followable && !url.username && !url.password ? line : { problem: "bad-url" };
}

/** One of the words that words.json gives for a field, in English or Chinese; `true` and `false` count as yes and no. */
export function readWord<Word extends string>(raw: unknown, field: keyof typeof words): Leaf<Word> {
  const typed =
    typeof raw === "boolean" ? String(raw) : typeof raw === "string" ? raw.normalize("NFKC").trim() : undefined;
  if (typed === "") return { value: undefined };
  const choices = Object.entries(words[field]) as [Word, string[]][];
  // Units are case-bound (Mg is not mg), words are not.
  const asked = field === "unit" ? typed : typed?.toLowerCase();
  const found = choices.find(([, spellings]) => asked !== undefined && spellings.includes(asked));
  if (found) return { value: found[0] };
  if (field === "unit") return { problem: "unknown-unit", data: { given: quoteGiven(raw) } };
  const inChinese = choices.map(([word, spellings]) => spellings.find((one) => /\p{Script=Han}/u.test(one)) ?? word);
  const list = { en: choices.map(([word]) => word).join(" / "), zh: inChinese.join(" / ") };
  return { problem: "unknown-word", data: { given: quoteGiven(raw), choices: list } };
}

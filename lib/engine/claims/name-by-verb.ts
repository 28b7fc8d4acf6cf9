import type { FactWords } from "../facts/fact-words";
import type { Range, ReadableText, Sentence } from "../reading";
import { isWordUnit, plainWidth, readLetters } from "../text";
import { isModelToken } from "./model-names";

/** Longer runs before a verb are phrases: "The Chinese Academy of Sciences uses". */
const MOST_TOKENS = 3;
const MOST_HAN = 4;
/** What a name in Chinese may stand right after; anything else before it makes it part of a phrase. */
const BEFORE_HAN = [
  "subject-link",
  "name-cue",
  "join",
  "subject-rival",
  "filler",
  "variant",
  "subject-carry",
  "possessive",
];

/**
 * Names that no shape gives away, by what they do: a capitalised word behind an article, or a word with a figure, right
 * before a verb of having or being ("The Borealis uses", "Borealis 5 is", 星辰3搭载). Missing one would credit its
 * battery to whatever product the user named.
 */
export function findNamesByVerb(text: ReadableText, sentences: Sentence[], words: FactWords): Range[] {
  const names: Range[] = [];
  for (const verb of words.all("name-verb")) {
    const sentence = sentences[verb.sentence] as Sentence;
    const han = isHan(text.folded.charCodeAt(verb.start));
    if (!han && !mayEndName(text, sentence, verb.start, words)) continue;
    const clause = sentence.clauses.find(({ start, end }) => start <= verb.start && verb.start < end);
    if (!clause) continue;
    const name = han ? readHanName(text, clause, verb.start, words) : readLatinName(text, clause, verb.start, words);
    if (name) names.push(name);
  }
  // "Its rival, the Borealis 5, uses": in apposition the comma stands where the verb would.
  for (const sentence of sentences) {
    if (!holdsVersion(text.units, sentence)) continue;
    for (const clause of sentence.clauses) {
      const name = readLatinName(text, clause, trimEnd(text.folded, clause), words);
      if (name && isVersion(readLetters(text, lastToken(text.folded, name)))) names.push(name);
    }
  }
  return names;
}

/** Whether a word of a sentence may be a version: one or two figures alone, or at most three among letters. */
function holdsVersion(units: Uint16Array, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    if (!isFigure(units[at] as number)) continue;
    const first = at;
    while (at < end && isFigure(units[at] as number)) at++;
    const alone = !isWordUnit(units[first - 1] ?? 0) && !isWordUnit(units[at] ?? 0);
    if (at - first <= (alone ? 2 : 3)) return true;
  }
  return false;
}

const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

function trimEnd(folded: string, { start, end }: Range): number {
  let at = end;
  while (at > start && " ,;.\n".includes(folded.charAt(at - 1))) at--;
  return at;
}

function lastToken(folded: string, { start, end }: Range): Range {
  let at = end;
  while (at > start && isWordUnit(folded.charCodeAt(at - 1))) at--;
  return { start: at, end };
}

function readLatinName(text: ReadableText, clause: Range, end: number, words: FactWords): Range | undefined {
  if (!mayEndName(text, clause, end, words)) return undefined;
  let tokens = tokensBefore(text.folded, clause.start, end);
  while (tokens.length > 0 && covers(words, tokens.at(-1), "product-noun", "battery")) tokens = tokens.slice(0, -1);
  let first = tokens.length;
  while (first > 0 && tokens.length - first < MOST_TOKENS && isNamePart(text, tokens[first - 1], words)) first--;
  const name = tokens.slice(first);
  const [head, last] = [name[0], name.at(-1)];
  if (!head || !last || !isCapitalised(readLetters(text, head))) return undefined;
  if (covers(words, head, "not-name", "maker", "ion", "ion-bare", "battery")) return undefined;
  const whole = { start: head.start, end: last.end };
  if (words.startingAt(head.start, "not-name", "maker")?.end === whole.end) return undefined;
  const before = tokens[first - 1];
  const article = before !== undefined && text.folded.slice(before.start, before.end) === "the";
  const figured = name.length > 1 && isVersion(readLetters(text, last));
  if (figured && before === undefined) return whole;
  return article && !isShouted(text, clause) ? whole : undefined;
}

/** All in capitals, which then set no name apart: "THE ANSWER IS". */
const isShouted = (text: ReadableText, clause: Range): boolean => !/\p{Ll}/u.test(readLetters(text, clause));

/** Most words before a verb begin in small letters; a name does not, but the noun of a product may stand behind it. */
function mayEndName(text: ReadableText, clause: Range, end: number, words: FactWords): boolean {
  const [last] = tokensBefore(text.folded, clause.start, end, 1);
  if (!last) return false;
  const unit = plainWidth(text.original.charCodeAt(text.start[last.start] as number));
  if (unit < 0x61 || unit > 0x7a) return true;
  return covers(words, last, "product-noun", "battery");
}

/** Words set apart by one blank or hyphen, back from a place to the clause's start; four are enough. */
function tokensBefore(folded: string, from: number, to: number, most = MOST_TOKENS + 3): Range[] {
  const tokens: Range[] = [];
  let end = to;
  while (tokens.length < most) {
    if (end > from && " -".includes(folded[end - 1] ?? "")) end--;
    let start = end;
    while (start > from && isWordUnit(folded.charCodeAt(start - 1))) start--;
    if (start === end) break;
    tokens.unshift({ start, end });
    end = start;
  }
  return tokens;
}

function isNamePart(text: ReadableText, token: Range | undefined, words: FactWords): boolean {
  if (!token || covers(words, token, "possessive", "subject-carry", "filler", "join", "variant")) return false;
  const word = readLetters(text, token);
  return isCapitalised(word) || isVersion(word);
}

/** A model's figure is short; years and quantities are not, or carry a unit between them and the verb. */
const isVersion = (word: string) => /^\d{1,2}$/.test(word) || isModelToken(word);
const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

function readHanName(text: ReadableText, clause: Range, end: number, words: FactWords): Range | undefined {
  const { folded } = text;
  let start = end;
  while (start > clause.start && isWordUnit(folded.charCodeAt(start - 1))) start--;
  if (start === end) return undefined;
  // "MG4" is a name by its shape alone.
  if (isModelToken(readLetters(text, { start, end }))) return undefined;
  const figures = start;
  const stops = words.within(Math.max(clause.start, figures - 8), figures, ...BEFORE_HAN, "maker");
  const stopped = () => start === clause.start || stops.some(({ end }) => end === start);
  while (!stopped() && figures - start < MOST_HAN && isHan(folded.charCodeAt(start - 1))) start--;
  if (!stopped() && isHan(folded.charCodeAt(start - 1))) return undefined;
  if (start === figures || words.within(start, figures, "not-name", "battery", "share").length > 0) return undefined;
  return { start, end };
}

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
const covers = (words: FactWords, token: Range | undefined, ...roles: string[]): boolean =>
  token !== undefined && words.startingAt(token.start, ...roles)?.end === token.end;

import type { FactWords } from "../facts/fact-words";
import { findTouching } from "../facts/find-touching";
import { followedBy, isCovered, precededBy } from "../facts/read-gap";
import { oncePerText } from "../once-per-text";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { compilePatterns, foldPattern, isWordUnit, plainWidth, readLetters, scan } from "../text";
import type { AuditInput } from "../types";
import { isModelToken, isSecondToken } from "./model-names";
import { findNamesByVerb } from "./name-by-verb";

export interface Name extends Range {
  name: string;
  kind: "product" | "maker";
  sentence: number;
  /** What the text sets its battery against, not whose battery it is. */
  rival: boolean;
  /** One of several in a row ("BYD and SAIC"): what follows is of them all, or of one that cannot be told. */
  grouped: boolean;
}

/** A quoted name is short; longer quotes are speech. */
const LONGEST_QUOTED = 20;
const OPENERS: Record<string, string> = { '"': '"', "「": "」", "『": "』", "《": "》" };
const IS_OPENER = new Uint8Array(65536);
for (const opener of Object.keys(OPENERS)) IS_OPENER[opener.charCodeAt(0)] = 1;

/** Every product and maker that the text names, in order. Ordinary words are no names, wherever they stand. */
export function findNames(
  text: ReadableText,
  sentences: Sentence[],
  mentions: FoundMention[],
  words: FactWords,
  input: AuditInput,
): Name[] {
  const given = findGiven(text, input);
  const makers = words
    .all("maker")
    .map((hit) => ({ start: hit.start, end: hit.end, name: hit.value, kind: "maker" as const }));
  const unasked = findUnasked(text, sentences, words);
  const products = longestFirst([...given, ...unasked]).filter(
    (name) => !findTouching(mentions, name) || given.includes(name),
  );
  const outside = longestFirst(makers).filter((maker) => !findTouching(products, maker));
  let index = 0;
  return [...products, ...outside]
    .sort((a, b) => a.start - b.start)
    .map((name, at, all) => {
      while (index < sentences.length - 1 && (sentences[index]?.end ?? 0) <= name.start) index++;
      const rival = isRival(name, sentences[index], text, words);
      const grouped = [all[at - 1], all[at + 1]].some(
        (other) => other?.kind === name.kind && areListed(name, other, text, words),
      );
      const { start, end, name: called, kind } = name;
      return { start, end, name: called, kind, sentence: index, rival: rival && !grouped, grouped };
    });
}

type Unplaced = Omit<Name, "sentence" | "rival" | "grouped">;

/** Names of a text that nobody asked for. */
const findUnasked = oncePerText((text, sentences: Sentence[], words: FactWords) => {
  const found: Unplaced[] = [];
  for (const sentence of sentences) findShaped(text, sentence, words, found);
  for (const range of findNamesByVerb(text, sentences, words))
    found.push({ name: readLetters(text, range), kind: "product", ...range });
  return found;
});

/** The user's product and the tests' products, in any spelling that differs by case, blanks and hyphens alone. */
function findGiven(text: ReadableText, input: AuditInput): Unplaced[] {
  const names = [input.product, ...input.tests.map((test) => test.product)].filter(
    (name): name is string => name !== undefined,
  );
  const patterns: string[] = [];
  const meanings: string[] = [];
  for (const name of new Set(names)) {
    // An asterisk would open the edge of a pattern; in a name it is decoration.
    const folded = foldPattern(name.replaceAll("*", " ")).trim();
    for (const glue of [" ", "-", ""]) {
      const spelling = folded.replaceAll(/[\s-]+/g, glue);
      if (spelling.length < 2) continue;
      patterns.push(spelling);
      meanings.push(name);
    }
  }
  const found: Unplaced[] = [];
  if (patterns.length > 0)
    scan(text.units, compilePatterns(patterns), (pattern, start, end) =>
      found.push({ start, end, name: meanings[pattern] ?? "", kind: "product" }),
    );
  return found;
}

/** Names by their shape ("MG4", "Aurora X", "Griffin Pro", words that carry ® or ™), and names in quotes. */
function findShaped(text: ReadableText, sentence: Sentence, words: FactWords, found: Unplaced[]) {
  const { units, original, start } = text;
  let previousStart = -1;
  let previousEnd = -1;
  let quotedTo = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    const unit = units[at] as number;
    if (!isWordUnit(unit)) {
      if (IS_OPENER[unit] === 1 && at > quotedTo) quotedTo = findQuoted(text, at, sentence, words, found);
      continue;
    }
    let end = at + 1;
    while (end < sentence.end && isWordUnit(units[end] as number)) end++;
    // No name begins in small letters, and most words do.
    if (mayName(plainWidth(original.charCodeAt(start[at] as number)))) {
      const previous = previousEnd < 0 ? undefined : { start: previousStart, end: previousEnd };
      const name = readModel(text, { start: at, end }, previous, words);
      if (name) found.push({ start: name.start, end: name.end, name: readLetters(text, name), kind: "product" });
    }
    previousStart = at;
    previousEnd = end;
    at = end - 1;
  }
}

const mayName = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** The name that a word is, or ends with the word before it. */
function readModel(text: ReadableText, token: Range, previous: Range | undefined, words: FactWords): Range | undefined {
  const { folded, original } = text;
  const { start: at, end } = token;
  const word = readLetters(text, token);
  if (previous && folded[at - 1] === " " && previous.end === at - 1) {
    const suffix = () => words.startingAt(at, "name-suffix")?.end === end;
    if (isSecondToken(readLetters(text, previous), word, suffix) && !isFunctionWord(previous, words)) {
      const joined = { start: previous.start, end };
      if (words.startingAt(joined.start, "not-name", "ion", "ion-bare", "battery", "maker")?.end !== end) return joined;
    }
  }
  const marked = "®™".includes(original.charAt(text.end[end - 1] ?? original.length) || " ") && /^[A-Z]/.test(word);
  if (!marked && (!isModelToken(word) || isCut(folded, token))) return undefined;
  return words.startingAt(at, "not-name", "maker")?.end === end ? undefined : token;
}

/** Part of an address, a fraction or a number of parts: "/MG4", "GB38031-2020". */
const isCut = (folded: string, { start, end }: Range) =>
  "/.".includes(folded[start - 1] ?? " ") ||
  folded[end] === "/" ||
  (folded[end] === "-" && /\d/.test(folded[end + 1] ?? ""));

/** "The MG4", "Its C1": a word of the lexicon's own, capitalised at the start of a sentence, is no part of a name. */
function isFunctionWord(word: Range, words: FactWords): boolean {
  const roles = [
    "filler",
    "join",
    "approx",
    "below",
    "from",
    "between",
    "holds",
    "none-before",
    "variant",
    "possessive",
  ];
  return words.startingAt(word.start, ...roles, "subject-carry", "subject-link", "subject-rival")?.end === word.end;
}

/**
 * 「…」 or "…" right after a maker or a word such as "called" or 全新; quotes around a term are none. Returns where the
 * quotes close, or `at` where they hold no name's length.
 */
function findQuoted(text: ReadableText, at: number, sentence: Sentence, words: FactWords, found: Unplaced[]): number {
  const { folded } = text;
  const closer = OPENERS[folded.charAt(at)] ?? "";
  const close = folded.slice(at + 1, Math.min(sentence.end, at + 2 + LONGEST_QUOTED)).indexOf(closer);
  if (close < 2) return at;
  const range = { start: at + 1, end: at + 1 + close };
  const cued = precededBy(folded, at, words, "name-cue", "maker") ?? precededBy(folded, at, words, "maker", "name-cue");
  if (cued) found.push({ name: readLetters(text, range), kind: "product", ...range });
  return range.end;
}

function isRival(name: Range, sentence: Sentence | undefined, { folded }: ReadableText, words: FactWords): boolean {
  if (precededBy(folded, name.start, words, "subject-rival", "maker", "subject-link", "filler", "possessive"))
    return true;
  return (
    sentence?.grammar.comparesAfter === true &&
    followedBy(folded, name.end, words, "subject-rival", "filler") !== undefined
  );
}

/** Two names with nothing between them but "and", a comma or an article. */
function areListed(a: Unplaced, b: Unplaced, { folded }: ReadableText, words: FactWords): boolean {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  if (a.name === b.name || right.start - left.end > 16) return false;
  const comma = folded.slice(left.end, right.start).search(/[,/]/);
  const from = comma < 0 ? left.end : left.end + comma + 1;
  const joined = comma >= 0 || words.within(left.end, right.start, "join").length > 0;
  return (
    joined &&
    isCovered(folded, left.end, comma < 0 ? left.end : left.end + comma, words) &&
    isCovered(folded, from, right.start, words, "join", "filler")
  );
}

function longestFirst(names: Unplaced[]): Unplaced[] {
  const kept: Unplaced[] = [];
  for (const name of names.sort((a, b) => a.start - b.start || b.end - a.end))
    if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name);
  return kept;
}

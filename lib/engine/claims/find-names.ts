import type { FactWords } from "../facts/fact-words";
import { findTouching } from "../facts/find-touching";
import { followedBy, isCovered, precededBy } from "../facts/read-gap";
import type { FoundMention, Range, ReadableText, Sentence } from "../reading";
import { compilePatterns, foldPattern, isWordUnit, scan } from "../text";
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
/** In these languages the word of comparison may follow the name: 与 MG4 相比, MG4より. */
const RIVAL_AFTER = ["zh", "ja", "ko"];

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
  const shaped = sentences.flatMap((sentence) => [
    ...findModels(text, sentence, words),
    ...findQuoted(text, sentence, words),
  ]);
  const verbal = findNamesByVerb(text, sentences, words).map((range) => ({
    ...range,
    name: text.original.slice(text.start[range.start], text.end[range.end - 1]),
    kind: "product" as const,
  }));
  const products = longestFirst([...given, ...shaped, ...verbal]).filter(
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
      return { ...name, sentence: index, rival: rival && !grouped, grouped };
    });
}

type Unplaced = Omit<Name, "sentence" | "rival" | "grouped">;

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
    scan(text.folded, compilePatterns(patterns), (pattern, start, end) =>
      found.push({ start, end, name: meanings[pattern] ?? "", kind: "product" }),
    );
  return found;
}

/** Names by their shape: "MG4", "Aurora X", "Griffin Pro", and words that carry ® or ™. */
function findModels(
  { folded, original, start: from, end: to }: ReadableText,
  sentence: Sentence,
  words: FactWords,
): Unplaced[] {
  const given = (range: Range) => original.slice(from[range.start], to[range.end - 1]);
  const found: Unplaced[] = [];
  let previous: Range | undefined;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!isWordUnit(folded.charCodeAt(at))) continue;
    let end = at;
    while (end < sentence.end && isWordUnit(folded.charCodeAt(end))) end++;
    const token = { start: at, end };
    const joined =
      previous && folded[at - 1] === " " && previous.end === at - 1 && !isFunctionWord(previous, words)
        ? { start: previous.start, end }
        : undefined;
    const whole = words.startingAt(joined?.start ?? at, "not-name", "ion", "battery", "maker");
    const second =
      joined &&
      previous &&
      isSecondToken(given(previous), given(token), words.startingAt(at, "name-suffix")?.end === end);
    const cut =
      "/.".includes(folded[at - 1] ?? " ") ||
      folded[end] === "/" ||
      (folded[end] === "-" && /\d/.test(folded[end + 1] ?? ""));
    const marked = "®™".includes(original.charAt(to[end - 1] ?? original.length) || " ") && /^[A-Z]/.test(given(token));
    if (second && whole?.end !== end) found.push({ ...joined, name: given(joined), kind: "product" });
    else if ((marked || (!cut && isModelToken(given(token)))) && words.startingAt(at, "not-name", "maker")?.end !== end)
      found.push({ ...token, name: given(token), kind: "product" });
    previous = token;
    at = end - 1;
  }
  return found;
}

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

/** 「…」 or "…" right after a maker or a word such as "called" or 全新; quotes around a term are none. */
function findQuoted({ folded, original, start, end }: ReadableText, sentence: Sentence, words: FactWords): Unplaced[] {
  const found: Unplaced[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const closer = OPENERS[folded.charAt(at)];
    if (closer === undefined) continue;
    const close = folded.slice(at + 1, Math.min(sentence.end, at + 2 + LONGEST_QUOTED)).indexOf(closer);
    if (close < 2) continue;
    const range = { start: at + 1, end: at + 1 + close };
    const cued =
      precededBy(folded, at, words, "name-cue", "maker") ?? precededBy(folded, at, words, "maker", "name-cue");
    if (cued) found.push({ ...range, name: original.slice(start[range.start], end[range.end - 1]), kind: "product" });
    at = range.end;
  }
  return found;
}

function isRival(name: Range, sentence: Sentence | undefined, { folded }: ReadableText, words: FactWords): boolean {
  if (precededBy(folded, name.start, words, "subject-rival", "maker", "subject-link", "filler", "possessive"))
    return true;
  return (
    sentence !== undefined &&
    RIVAL_AFTER.includes(sentence.lang) &&
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

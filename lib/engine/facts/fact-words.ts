import { type CompiledLexicon, KIND } from "../lexicon";
import { oncePerText } from "../once-per-text";
import type { FoundWords, Range, ReadableText, Sentence } from "../reading";
import { readLetters } from "../text";
import type { FactMeaning } from "./compile-facts";
import { isDigit } from "./read-number";

/** A fact word or a maker as it stands in the folded text. */
export interface FactHit extends Range {
  id: string;
  role: string;
  value: string;
  sentence: number;
}

/** "More than 400" compares nothing, "more than a cell" does. */
const BEFORE_FIGURES = ["below", "approx"];
/** No form is longer, so a hit that ends after a position starts at most this far before it. */
const LONGEST = 64;

/** The fact words of a text by rising start, the longer first; whatever asks for a place costs what stands there. */
export class FactWords {
  /** By word of the text: how many fact words come before it. */
  private readonly before: Int32Array;
  /** Fact words of one role after another, each in order; where each role begins. */
  private readonly byRole: Int32Array;
  private readonly roleStart: Int32Array;

  constructor(
    private readonly placed: PlacedMeanings,
    private readonly words: FoundWords,
    private readonly roles: ReadonlyMap<string, number>,
  ) {
    const { word, count } = placed;
    this.before = new Int32Array(words.count + 1);
    let fact = 0;
    for (let i = 0; i <= words.count; i++) {
      while (fact < count && (word[fact] as number) < i) fact++;
      this.before[i] = fact;
    }
    [this.byRole, this.roleStart] = sortByRole(placed, roles.size);
  }

  /** Hits of the roles that lie wholly inside [start, end), by rising start. */
  within(start: number, end: number, ...roles: string[]): FactHit[] {
    const found: FactHit[] = [];
    const { words, placed, byRole } = this;
    for (const name of roles) {
      const role = this.roles.get(name);
      if (role === undefined) continue;
      const stop = this.roleStart[role + 1] as number;
      for (let i = this.firstOfRole(role, start); i < stop; i++) {
        const word = placed.word[byRole[i] as number] as number;
        if ((words.start[word] as number) >= end) break;
        if ((words.end[word] as number) <= end) found.push(this.hit(byRole[i] as number));
      }
    }
    return roles.length > 1 && found.length > 1 ? found.sort(byStart) : found;
  }

  /** The longest hit of the roles that starts here. */
  startingAt(position: number, ...roles: string[]): FactHit | undefined {
    const { words, placed } = this;
    const { firstFrom } = words;
    if (position < 0 || position >= firstFrom.length) return undefined;
    for (let i = this.before[firstFrom[position] as number] as number; i < placed.count; i++) {
      if (words.start[placed.word[i] as number] !== position) return undefined;
      if (roles.includes((placed.meaning[i] as FactMeaning).role)) return this.hit(i);
    }
    return undefined;
  }

  all(...roles: string[]): FactHit[] {
    return this.within(0, Number.POSITIVE_INFINITY, ...roles);
  }

  /** The sentences in which a word of the roles stands, by index; each once, in order. */
  sentencesWith(...roles: string[]): number[] {
    const { placed, byRole, roleStart } = this;
    const sentences: number[] = [];
    for (const name of roles) {
      const role = this.roles.get(name);
      if (role === undefined) continue;
      for (let i = roleStart[role] as number; i < (roleStart[role + 1] as number); i++)
        sentences.push(placed.sentence[byRole[i] as number] as number);
    }
    return [...new Set(sentences)].sort((a, b) => a - b);
  }

  private firstOfRole(role: number, position: number): number {
    let low = this.roleStart[role] as number;
    let high = this.roleStart[role + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = this.placed.word[this.byRole[middle] as number] as number;
      if ((this.words.start[word] as number) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private hit(i: number): FactHit {
    const { placed, words } = this;
    const { id, role, value } = placed.meaning[i] as FactMeaning;
    const word = placed.word[i] as number;
    const sentence = placed.sentence[i] as number;
    return { start: words.start[word] as number, end: words.end[word] as number, id, role, value, sentence };
  }
}

const byStart = (a: FactHit, b: FactHit) => a.start - b.start || b.end - a.end;

function sortByRole({ count, meaning }: PlacedMeanings, roles: number): [Int32Array, Int32Array] {
  const roleStart = new Int32Array(roles + 2);
  for (let i = 0; i < count; i++) {
    const slot = (meaning[i] as FactMeaning).roleId + 2;
    roleStart[slot] = (roleStart[slot] as number) + 1;
  }
  for (let role = 2; role < roleStart.length; role++)
    roleStart[role] = (roleStart[role] as number) + (roleStart[role - 1] as number);
  const byRole = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = (meaning[i] as FactMeaning).roleId + 1;
    byRole[roleStart[slot] as number] = i;
    roleStart[slot] = (roleStart[slot] as number) + 1;
  }
  return [byRole, roleStart];
}

/** What words of a text mean, each with the word's index and that of the sentence it stands in. */
interface PlacedMeanings {
  count: number;
  meaning: FactMeaning[];
  word: number[];
  sentence: number[];
}

/** All fact words and makers of a text; a word counts in the sentences whose language reads it. */
export const findFactWords = oncePerText(
  (text, sentences: Sentence[], lexicon: CompiledLexicon) =>
    new FactWords(placeMeanings(text, sentences, lexicon), text.words, lexicon.factRoles),
);

function placeMeanings(text: ReadableText, sentences: Sentence[], { meanings }: CompiledLexicon): PlacedMeanings {
  const { words } = text;
  const placed: PlacedMeanings = { count: 0, meaning: [], word: [], sentence: [] };
  const hiders: Hider[] = [];
  let index = 0;
  for (let i = 0; i < words.count; i++) {
    const pattern = words.pattern[i] as number;
    const kinds = meanings.kinds[pattern] as number;
    if ((kinds & KIND.fact) === 0) continue;
    const start = words.start[i] as number;
    const end = words.end[i] as number;
    while (index < sentences.length - 1 && (sentences[index] as Sentence).end <= start) index++;
    const sentence = sentences[index];
    if (!sentence || start < sentence.start || end > sentence.end) continue;
    const own = meanings.facts[pattern] as FactMeaning[];
    // What hides a word is no shorter, so that it is known before the word or with it.
    for (let m = 0; kinds & KIND.hider && m < own.length; m++) {
      const meaning = own[m] as FactMeaning;
      if (meaning.hides && counts(meaning, text, start, end, sentence) && hidesHere(meaning, end, text.folded))
        hiders.push({ start, end, hides: meaning.hides });
    }
    for (let m = 0; m < own.length; m++) {
      const meaning = own[m] as FactMeaning;
      if (!counts(meaning, text, start, end, sentence) || isHidden(meaning.role, start, end, hiders)) continue;
      placed.meaning.push(meaning);
      placed.word.push(i);
      placed.sentence.push(index);
      placed.count++;
    }
  }
  return placed;
}

function counts(meaning: FactMeaning, text: ReadableText, start: number, end: number, sentence: Sentence): boolean {
  if (!meaning.anywhere && meaning.lang !== sentence.lang && !sentence.grammar.reads?.includes(meaning.lang))
    return false;
  return meaning.exact === undefined || meaning.exact === readLetters(text, { start, end });
}

interface Hider extends Range {
  hides: string[];
}

function isHidden(role: string, start: number, end: number, hiders: Hider[]): boolean {
  for (let i = hiders.length - 1; i >= 0; i--) {
    const hider = hiders[i] as Hider;
    if (hider.start < start - LONGEST) return false;
    if (hider.end >= end && hider.hides.includes(role)) return true;
  }
  return false;
}

function hidesHere({ role }: FactMeaning, end: number, folded: string): boolean {
  if (!BEFORE_FIGURES.includes(role)) return true;
  return isDigit(folded.charCodeAt(folded.charCodeAt(end) === 0x20 ? end + 1 : end));
}

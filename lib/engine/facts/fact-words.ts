import { type CompiledLexicon, KIND } from "../lexicon";
import type { FoundWords, Range, ReadableText, Sentence } from "../reading";
import { toSpan } from "../text";
import { isDigit } from "./read-number";

/** A fact word or a maker as it stands in the folded text. */
export interface FactHit extends Range {
  id: string;
  role: string;
  value: string;
  sentence: number;
}

/** A longer word of the left role hides the shorter ones of the right roles inside it: "layered oxide" is no electrolyte. */
const HIDES: Record<string, string[]> = {
  "liquid-other": ["liquid", "liquid-bare", "electrolyte", "leak"],
  "solid-other": ["solid"],
  "chemistry-other": ["chemistry", "chemistry-formula", "ion"],
  "chemistry-formula": ["chemistry"],
  "ion-other": ["ion"],
  "not-none": ["none-before", "none-after"],
  liquid: ["liquid-bare"],
  "subject-rival": ["variant"],
  catholyte: ["liquid", "liquid-bare", "electrolyte"],
  below: ["replaced", "former", "subject-rival", "other-share"],
  approx: ["replaced", "former", "subject-rival", "other-share"],
  becomes: ["range", "moved", "changed-by"],
};
/** "More than 400" compares nothing, "more than a cell" does. */
const BEFORE_FIGURES = ["below", "approx"];
/** Words of these languages are read in sentences of that one: CJK texts mix, and share characters. */
const READS: Record<string, string[]> = {
  en: ["en", "zh"],
  zh: ["zh", "en"],
  ja: ["ja", "zh", "en"],
  ko: ["ko", "en"],
  de: ["de"],
  fr: ["fr"],
};
/** No form is longer, so a hit that ends after a position starts at most this far before it. */
const LONGEST = 64;

/** The fact words of a text by rising start, the longer first; whatever asks for a place costs what stands there. */
export class FactWords {
  private readonly byRole = new Map<string, FactHit[]>();
  /** By word of the text: how many fact hits come before it. */
  private readonly before: Int32Array;

  constructor(
    private readonly hits: FactHit[],
    private readonly words: FoundWords,
  ) {
    this.before = new Int32Array(words.count + 1);
    let hit = 0;
    for (let i = 0; i <= words.count; i++) {
      const start = i < words.count ? (words.start[i] as number) : Number.POSITIVE_INFINITY;
      while (hit < hits.length && (hits[hit] as FactHit).start < start) hit++;
      this.before[i] = hit;
    }
  }

  /** Hits of the roles that lie wholly inside [start, end), by rising start. */
  within(start: number, end: number, ...roles: string[]): FactHit[] {
    const found: FactHit[] = [];
    for (let i = this.firstFrom(start); i < this.hits.length; i++) {
      const hit = this.hits[i] as FactHit;
      if (hit.start >= end) break;
      if (hit.end <= end && roles.includes(hit.role)) found.push(hit);
    }
    return found;
  }

  /** The longest hit of the roles that starts here. */
  startingAt(position: number, ...roles: string[]): FactHit | undefined {
    for (let i = this.firstFrom(position); i < this.hits.length; i++) {
      const hit = this.hits[i] as FactHit;
      if (hit.start !== position) return undefined;
      if (roles.includes(hit.role)) return hit;
    }
    return undefined;
  }

  all(...roles: string[]): FactHit[] {
    const [role, ...others] = roles;
    if (role === undefined || others.length > 0) return this.hits.filter((hit) => roles.includes(hit.role));
    let hits = this.byRole.get(role);
    if (!hits) {
      hits = this.hits.filter((hit) => hit.role === role);
      this.byRole.set(role, hits);
    }
    return hits;
  }

  private firstFrom(position: number): number {
    const { firstFrom } = this.words;
    if (position >= firstFrom.length) return this.hits.length;
    return this.before[firstFrom[Math.max(0, position)] as number] as number;
  }
}

/** Several phases ask for the words of one text; they are found once and leave with it. */
const known = new WeakMap<ReadableText, FactWords>();

/** All fact words and makers of a text; a word counts in the sentences whose language reads it. */
export function findFactWords(text: ReadableText, sentences: Sentence[], lexicon: CompiledLexicon): FactWords {
  const before = known.get(text);
  if (before) return before;
  const words = new FactWords(withoutHidden(readHits(text, sentences, lexicon), text.folded), text.words);
  known.set(text, words);
  return words;
}

function readHits(text: ReadableText, sentences: Sentence[], { meanings }: CompiledLexicon): FactHit[] {
  const { words } = text;
  const hits: FactHit[] = [];
  let index = 0;
  for (let i = 0; i < words.count; i++) {
    const pattern = words.pattern[i] as number;
    if (((meanings.kinds[pattern] as number) & KIND.fact) === 0) continue;
    const start = words.start[i] as number;
    const end = words.end[i] as number;
    while (index < sentences.length - 1 && (sentences[index] as Sentence).end <= start) index++;
    const sentence = sentences[index];
    if (!sentence || start < sentence.start || end > sentence.end) continue;
    const read = READS[sentence.lang] ?? ["en"];
    for (const { id, role, value, anywhere, lang, exact } of meanings.facts[pattern] ?? []) {
      if (!anywhere && !read.includes(lang)) continue;
      if (exact !== undefined && exact !== toSpan(text, { start, end }).quote) continue;
      hits.push({ start, end, id, role, value, sentence: index });
    }
  }
  return hits;
}

function withoutHidden(hits: FactHit[], folded: string): FactHit[] {
  const hiders = hits.filter(
    (hit) => HIDES[hit.role] !== undefined && (!BEFORE_FIGURES.includes(hit.role) || isBeforeFigure(hit, folded)),
  );
  if (hiders.length === 0) return hits;
  let first = 0;
  return hits.filter((hit) => {
    while (first < hiders.length && (hiders[first] as FactHit).start < hit.start - LONGEST) first++;
    for (let i = first; i < hiders.length; i++) {
      const hider = hiders[i] as FactHit;
      if (hider.start > hit.start) break;
      if (hider.end >= hit.end && hider !== hit && HIDES[hider.role]?.includes(hit.role)) return false;
    }
    return true;
  });
}

function isBeforeFigure(hit: FactHit, folded: string): boolean {
  const next = folded[hit.end] === " " ? hit.end + 1 : hit.end;
  return isDigit(folded.charCodeAt(next));
}

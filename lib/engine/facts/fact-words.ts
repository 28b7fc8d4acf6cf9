import { type CompiledLexicon, KIND } from "../lexicon";
import type { Range, ReadableText, Sentence } from "../reading";
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

/** The fact words of a text by role and rising start, with windows that cost no more than what stands in them. */
export class FactWords {
  private readonly byRole = new Map<string, FactHit[]>();

  /** `hits` by rising start, the longer first where two start together. */
  constructor(hits: FactHit[]) {
    for (const hit of hits) {
      const same = this.byRole.get(hit.role);
      if (same) same.push(hit);
      else this.byRole.set(hit.role, [hit]);
    }
  }

  /** Hits of the roles that lie wholly inside [start, end), by rising start. */
  within(start: number, end: number, ...roles: string[]): FactHit[] {
    const found: FactHit[] = [];
    for (const role of roles) {
      const hits = this.byRole.get(role) ?? [];
      for (let i = firstAt(hits, start); i < hits.length; i++) {
        const hit = hits[i];
        if (!hit || hit.start >= end) break;
        if (hit.end <= end) found.push(hit);
      }
    }
    return roles.length > 1 ? found.sort(byStart) : found;
  }

  /** The longest hit of the roles that starts here. */
  startingAt(position: number, ...roles: string[]): FactHit | undefined {
    let best: FactHit | undefined;
    for (const role of roles) {
      const hits = this.byRole.get(role) ?? [];
      const hit = hits[firstAt(hits, position)];
      if (hit?.start === position && (!best || hit.end > best.end)) best = hit;
    }
    return best;
  }

  all(...roles: string[]): FactHit[] {
    const found = roles.flatMap((role) => this.byRole.get(role) ?? []);
    return roles.length > 1 ? found.sort(byStart) : found;
  }
}

const byStart = (a: FactHit, b: FactHit) => a.start - b.start || b.end - a.end;

function firstAt(hits: FactHit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Several phases ask for the words of one text; they are found once and leave with it. */
const known = new WeakMap<ReadableText, FactWords>();

/** All fact words and makers of a text; a word counts in the sentences whose language reads it. */
export function findFactWords(text: ReadableText, sentences: Sentence[], lexicon: CompiledLexicon): FactWords {
  const before = known.get(text);
  if (before) return before;
  const words = new FactWords(withoutHidden(readHits(text, sentences, lexicon), text.folded));
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

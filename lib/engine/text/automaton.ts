/**
 * All patterns in one pass over the text (Aho and Corasick, 1975), as dense tables: next state =
 * table[state × classes + class of the unit]. Time grows with the text and the number of hits, never with the patterns.
 *
 * A pattern is a folded string. At an edge that is a letter or digit of an alphabet it matches whole words;
 * `*` at an edge opens that edge: "launch*" meets "launched", "*akku" meets "festkorperakku".
 */
export interface Automaton {
  /**
   * Patterns of alphabets apart from those with ideographs: the first have many states and few characters, the
   * others few states and many characters, and one table for both would be mostly empty.
   */
  tables: Table[];
  patterns: Pattern[];
}
interface Pattern {
  length: number;
  openLeft: boolean;
  openRight: boolean;
}
interface Table {
  classOf: Uint16Array;
  classes: number;
  next: Int32Array;
  /** By state: the first pattern that ends here, or -1. */
  output: Int32Array;
  /** By pattern: the next one with the same text, or -1. */
  nextSame: Int32Array;
  /** By state: nearest suffix state with an output, or -1. */
  suffix: Int32Array;
}

/** A hit covers [start, end) of the folded text; `pattern` is the index given to `compilePatterns`. */
export type OnHit = (pattern: number, start: number, end: number) => void;

/** Throws a RangeError on an empty pattern; the same string twice reports both indexes. */
export function compilePatterns(patterns: string[]): Automaton {
  const bare = patterns.map((pattern) => {
    const openLeft = pattern.startsWith("*");
    const openRight = pattern.endsWith("*");
    const text = pattern.slice(openLeft ? 1 : 0, openRight ? -1 : undefined).replaceAll("\n", " ");
    if (text.length === 0) throw new RangeError(`An empty pattern matches everywhere: "${pattern}".`);
    return { text, openLeft, openRight, length: text.length, ideographic: hasIdeograph(text) };
  });
  const part = (ideographic: boolean) =>
    buildTable(bare.map((pattern) => (pattern.ideographic === ideographic ? pattern.text : null)));
  return {
    tables: [part(false), part(true)],
    patterns: bare.map(({ length, openLeft, openRight }) => ({ length, openLeft, openRight })),
  };
}

/** Calls `onHit` for every occurrence of every pattern, by rising end; overlaps included. */
export function scan(folded: string, automaton: Automaton, onHit: OnHit): void {
  const { tables, patterns } = automaton;
  const states = new Int32Array(tables.length);
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    for (let t = 0; t < tables.length; t++) {
      const table = tables[t];
      if (!table) continue;
      let state = at(table.next, at(states, t) * table.classes + at(table.classOf, unit));
      states[t] = state;
      if (at(table.output, state) < 0) state = at(table.suffix, state);
      for (; state >= 0; state = at(table.suffix, state))
        for (let index = at(table.output, state); index >= 0; index = at(table.nextSame, index)) {
          const pattern = patterns[index];
          if (pattern && edgesHold(folded, i + 1 - pattern.length, i + 1, pattern))
            onHit(index, i + 1 - pattern.length, i + 1);
        }
    }
  }
}

/** Letters and digits of alphabets that set words apart by blanks; Han, kana and Hangul do not here. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xdf && unit <= 0x5ff && unit !== 0xf7;
}

function edgesHold(folded: string, start: number, end: number, { openLeft, openRight }: Pattern): boolean {
  if (!openLeft && start > 0 && isWordUnit(folded.charCodeAt(start)) && isWordUnit(folded.charCodeAt(start - 1)))
    return false;
  return (
    openRight || end >= folded.length || !isWordUnit(folded.charCodeAt(end - 1)) || !isWordUnit(folded.charCodeAt(end))
  );
}

function hasIdeograph(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) return true;
  return false;
}

/** A trie of the texts that are not null, whose gaps are then filled breadth first by the failure links. */
function buildTable(texts: (string | null)[]): Table {
  const classOf = new Uint16Array(65536);
  let classes = 1;
  let capacity = 1;
  for (const text of texts)
    for (let i = 0; i < (text?.length ?? 0); i++, capacity++) {
      const unit = text?.charCodeAt(i) ?? 0;
      if (classOf[unit] === 0) classOf[unit] = classes++;
    }
  // A single line break inside a phrase is a blank; a blank line (two of them) fits no pattern.
  classOf[0x0a] = at(classOf, 0x20);
  const next = new Int32Array(capacity * classes);
  const output = new Int32Array(capacity).fill(-1);
  const nextSame = new Int32Array(texts.length).fill(-1);
  let states = 1;
  texts.forEach((text, index) => {
    if (text === null) return;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const slot = state * classes + at(classOf, text.charCodeAt(i));
      // No edge of the trie leads back to the root, so 0 means that there is none yet.
      if (at(next, slot) === 0) next[slot] = states++;
      state = at(next, slot);
    }
    nextSame[index] = at(output, state);
    output[state] = index;
  });
  const suffix = linkSuffixes(next, output, states, classes);
  return { classOf, classes, next: next.slice(0, states * classes), output: output.slice(0, states), nextSame, suffix };
}

function linkSuffixes(next: Int32Array, output: Int32Array, states: number, classes: number): Int32Array {
  const fail = new Int32Array(states);
  const suffix = new Int32Array(states).fill(-1);
  const queue = new Int32Array(states);
  let tail = 0;
  for (let c = 0; c < classes; c++) if (at(next, c) > 0) queue[tail++] = at(next, c);
  for (let head = 0; head < tail; head++) {
    const state = at(queue, head);
    const back = at(fail, state);
    suffix[state] = back > 0 && at(output, back) >= 0 ? back : at(suffix, back);
    for (let c = 0; c < classes; c++) {
      const slot = state * classes + c;
      const to = at(next, slot);
      const fallback = at(next, back * classes + c);
      if (to === 0) next[slot] = fallback;
      else {
        fail[to] = fallback;
        queue[tail++] = to;
      }
    }
  }
  return suffix;
}

/** Every index here lies inside its array by construction; the `?? 0` only satisfies the type. */
const at = (array: Int32Array | Uint16Array, index: number): number => array[index] ?? 0;

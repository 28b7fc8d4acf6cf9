/**
 * All patterns in one pass over the text (Aho and Corasick, 1975), as one dense table: next state =
 * table[state + class of the unit]. Time grows with the text and the number of hits, never with the patterns.
 *
 * A pattern is a folded string. At an edge that is a letter or digit of an alphabet it matches whole words;
 * `*` at an edge opens that edge: "launch*" meets "launched", "*akku" meets "festkorperakku".
 */
export interface Automaton {
  classOf: Uint16Array;
  classes: number;
  /** Premultiplied by `classes`: a state is the offset of its row. */
  table: Int32Array;
  /** By state number: first pattern that ends here (index into `chain`), or -1. */
  output: Int32Array;
  /** By state number: nearest suffix state with an output, or -1. */
  suffix: Int32Array;
  patterns: { length: number; openLeft: boolean; openRight: boolean; nextSame: number }[];
}

/** A hit covers [start, end) of the folded text; `pattern` is the index given to `compilePatterns`. */
export type OnHit = (pattern: number, start: number, end: number) => void;

/** Throws a RangeError on an empty pattern; the same string twice reports both indexes. */
export function compilePatterns(patterns: string[]): Automaton {
  const classOf = new Uint16Array(65536);
  let classes = 1;
  let capacity = 1;
  const bare = patterns.map((pattern) => {
    const openLeft = pattern.startsWith("*");
    const openRight = pattern.endsWith("*");
    const text = pattern.slice(openLeft ? 1 : 0, openRight ? -1 : undefined);
    if (text.length === 0) throw new RangeError(`An empty pattern matches everywhere: "${pattern}".`);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i) === 0x0a ? 0x20 : text.charCodeAt(i);
      if (classOf[unit] === 0) classOf[unit] = classes++;
    }
    capacity += text.length;
    return { text, openLeft, openRight };
  });
  // A single line break inside a phrase is a blank; a blank line (two of them) fits no pattern.
  classOf[0x0a] = classOf[0x20] ?? 0;

  const next = new Int32Array(capacity * classes).fill(-1);
  const output = new Int32Array(capacity).fill(-1);
  let states = 1;
  const compiled: Automaton["patterns"] = [];
  bare.forEach(({ text, openLeft, openRight }, index) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const slot = state * classes + at(classOf, text.charCodeAt(i));
      if (at(next, slot) < 0) next[slot] = states++;
      state = at(next, slot);
    }
    compiled.push({ length: text.length, openLeft, openRight, nextSame: at(output, state) });
    output[state] = index;
  });
  return { classOf, classes, patterns: compiled, ...close(next, output, states, classes) };
}

/** Calls `onHit` for every occurrence of every pattern, by rising end; overlaps included. */
export function scan(folded: string, automaton: Automaton, onHit: OnHit): void {
  const { classOf, classes, table, output, suffix, patterns } = automaton;
  let row = 0;
  for (let i = 0; i < folded.length; i++) {
    row = at(table, row + at(classOf, folded.charCodeAt(i)));
    let state = row / classes;
    if (at(output, state) < 0) state = at(suffix, state);
    for (; state >= 0; state = at(suffix, state)) {
      for (let index = at(output, state); index >= 0; ) {
        const pattern = patterns[index];
        if (!pattern) break;
        const start = i + 1 - pattern.length;
        if (edgesHold(folded, start, i + 1, pattern.openLeft, pattern.openRight)) onHit(index, start, i + 1);
        index = pattern.nextSame;
      }
    }
  }
}

/** Letters and digits of alphabets that set words apart by blanks; Han, kana and Hangul do not here. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xdf && unit <= 0x5ff && unit !== 0xd7 && unit !== 0xf7)
  );
}

function edgesHold(folded: string, start: number, end: number, openLeft: boolean, openRight: boolean): boolean {
  if (!openLeft && start > 0 && isWordUnit(folded.charCodeAt(start)) && isWordUnit(folded.charCodeAt(start - 1)))
    return false;
  return (
    openRight || end >= folded.length || !isWordUnit(folded.charCodeAt(end - 1)) || !isWordUnit(folded.charCodeAt(end))
  );
}

/** Breadth first: fills every gap of the table by the failure link, and links states to the suffixes that have an output. */
function close(next: Int32Array, output: Int32Array, states: number, classes: number) {
  const fail = new Int32Array(states);
  const suffix = new Int32Array(states).fill(-1);
  const queue = new Int32Array(states);
  let tail = 0;
  for (let c = 0; c < classes; c++) {
    const to = at(next, c);
    if (to < 0) next[c] = 0;
    else queue[tail++] = to;
  }
  for (let head = 0; head < tail; head++) {
    const state = at(queue, head);
    const back = at(fail, state);
    suffix[state] = back > 0 && at(output, back) >= 0 ? back : at(suffix, back);
    for (let c = 0; c < classes; c++) {
      const slot = state * classes + c;
      const to = at(next, slot);
      const fallback = at(next, back * classes + c);
      if (to < 0) next[slot] = fallback;
      else {
        fail[to] = fallback;
        queue[tail++] = to;
      }
    }
  }
  const table = next.slice(0, states * classes);
  for (let i = 0; i < table.length; i++) table[i] = at(table, i) * classes;
  return { table, output: output.slice(0, states), suffix };
}

/** Every index here lies inside its array by construction; the `?? 0` only satisfies the type. */
const at = (array: Int32Array | Uint16Array, index: number): number => array[index] ?? 0;

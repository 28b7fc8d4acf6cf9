import type { Way } from "./unit-classes";

/**
 * The automaton's transitions. From a state most classes lead where the root leads, so only those that differ are kept,
 * packed into one array: cell = 2 × (base[state] + class) holds the state it belongs to, and the next state behind it.
 */
export interface Table {
  base: Int32Array;
  cells: Int32Array;
  /** By class: the next state from the root, and from wherever a state says nothing of its own. */
  root: Int32Array;
  /** States from here on end a pattern, or have a suffix that does. */
  firstOutput: number;
  /** By state: the last way that ends here, or -1; by way: the next one that ends there too, or -1. */
  output: Int32Array;
  nextSame: Int32Array;
  /** By state: nearest suffix state with an output, or -1. */
  suffix: Int32Array;
}

interface Trie {
  /** By state, in the order they were made: its children's classes and states. */
  children: Map<number, number>[];
  output: number[];
}

export function packTable(ways: readonly Way[], classes: number): Table {
  const nextSame = new Int32Array(ways.length).fill(-1);
  const trie = growTrie(ways, nextSame);
  const rows: Map<number, number>[] = [];
  const { order, suffix } = linkSuffixes(trie, rows);
  const ends = (state: number) => (trie.output[state] as number) >= 0 || (suffix[state] as number) >= 0;
  // Silent states first: one comparison then tells whether anything ends.
  const sorted = [...order.filter((state) => !ends(state)), ...order.filter(ends)];
  const numberOf = new Int32Array(sorted.length);
  sorted.forEach((state, index) => {
    numberOf[state] = index;
  });
  const root = new Int32Array(classes);
  for (const [kind, child] of trie.children[0] as Map<number, number>) root[kind] = numberOf[child] as number;
  const suffixes = sorted.map((state) => suffix[state] as number);
  return {
    ...placeRows(sorted, rows, numberOf, classes),
    root,
    firstOutput: order.filter((state) => !ends(state)).length,
    output: Int32Array.from(sorted, (state) => trie.output[state] as number),
    nextSame,
    suffix: Int32Array.from(suffixes, (state) => (state < 0 ? -1 : (numberOf[state] as number))),
  };
}

function growTrie(ways: readonly Way[], nextSame: Int32Array): Trie {
  const trie: Trie = { children: [new Map()], output: [-1] };
  ways.forEach(({ path }, way) => {
    let state = 0;
    for (const kind of path) {
      const children = trie.children[state] as Map<number, number>;
      let next = children.get(kind);
      if (next === undefined) {
        next = trie.children.push(new Map()) - 1;
        trie.output.push(-1);
        children.set(kind, next);
      }
      state = next;
    }
    nextSame[way] = trie.output[state] as number;
    trie.output[state] = way;
  });
  return trie;
}

/** Breadth first: each state takes over what its longest suffix does, then its own children. */
function linkSuffixes({ children, output }: Trie, rows: Map<number, number>[]) {
  const fail = new Int32Array(children.length);
  const suffix = new Int32Array(children.length).fill(-1);
  const order = [0];
  rows[0] = new Map();
  for (let head = 0; head < order.length; head++) {
    const state = order[head] as number;
    const back = fail[state] as number;
    const own = children[state] as Map<number, number>;
    if (state > 0) {
      suffix[state] = back > 0 && (output[back] as number) >= 0 ? back : (suffix[back] as number);
      const inherited = rows[back] as Map<number, number>;
      rows[state] = inherited.size === 0 ? own : new Map([...inherited, ...own]);
    }
    for (const [kind, child] of own) {
      if (state > 0) fail[child] = rows[back]?.get(kind) ?? (children[0]?.get(kind) as number | undefined) ?? 0;
      order.push(child);
    }
  }
  return { order, suffix };
}

/** A row that has not found its place after so many tries goes behind all others, so that packing stays linear. */
const MOST_TRIES = 32;

/** First fit: each row, the largest first, goes where all its classes find a free cell; the smallest fill the gaps. */
function placeRows(sorted: number[], rows: Map<number, number>[], numberOf: Int32Array, classes: number) {
  const base = new Int32Array(sorted.length);
  let cells = new Int32Array(1 << 16).fill(-1);
  const isFree = (at: number) => (cells[2 * at] ?? -1) === -1;
  // The first cells stay empty, so that no place is negative.
  let free = classes;
  let last = classes;
  const bySize = sorted.map((state, index) => ({ row: rows[state] as Map<number, number>, index }));
  bySize.sort((a, b) => b.row.size - a.row.size || a.index - b.index);
  for (const { row, index } of bySize) {
    if (row.size === 0) break;
    const kinds = [...row.keys()];
    const first = Math.min(...kinds);
    while (!isFree(free)) free++;
    let place = free - first;
    for (let tries = 1; !kinds.every((kind) => isFree(place + kind)); tries++)
      place = tries < MOST_TRIES ? place + 1 : last + 1 - first;
    base[index] = place;
    last = Math.max(last, place + Math.max(...kinds));
    if (2 * (last + classes) >= cells.length) cells = grown(cells, 4 * (last + classes));
    for (const [kind, next] of row) {
      cells[2 * (place + kind)] = index;
      cells[2 * (place + kind) + 1] = numberOf[next] as number;
    }
  }
  return { base, cells: cells.slice(0, 2 * (last + classes + 1)) };
}

function grown(cells: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(length).fill(-1);
  bigger.set(cells);
  return bigger;
}

import type { Way } from "./unit-classes";

/**
 * The automaton's transitions, packed into one array: cell = 2 × (base[state] + class) holds the state it belongs to,
 * and the next state behind it. Where a state has none for a class, its longest suffix that is a state is asked.
 */
export interface Table {
  base: Int32Array;
  cells: Int32Array;
  /** By state: its longest suffix that is a state; the root is 0. */
  fail: Int32Array;
  /** By class: the next state from the root. */
  root: Int32Array;
  /** States from here on end a pattern, or have a suffix that does. */
  firstOutput: number;
  /** By state: the last way that ends here, or -1; by way: the next one that ends there too, or -1. */
  output: Int32Array;
  nextSame: Int32Array;
  /** By state: nearest suffix state with an output, or -1. */
  suffix: Int32Array;
}

/** A trie as arrays by state; children of one state are linked. */
interface Trie {
  states: number;
  /** By class: the child of the root, which has too many to look through. */
  root: Int32Array;
  /** The class that leads to a state. */
  kind: Int32Array;
  firstChild: Int32Array;
  nextSibling: Int32Array;
  output: Int32Array;
  nextSame: Int32Array;
}

export function packTable(ways: readonly Way[], classes: number): Table {
  const trie = growTrie(ways, classes);
  const { order, fail, suffix } = linkSuffixes(trie);
  const ends = (state: number) => (trie.output[state] as number) >= 0 || (suffix[state] as number) >= 0;
  // Silent states first: one comparison then tells whether anything ends.
  const silent = order.filter((state) => !ends(state));
  const sorted = Int32Array.from([...silent, ...order.filter(ends)]);
  const numberOf = new Int32Array(trie.states);
  sorted.forEach((state, index) => {
    numberOf[state] = index;
  });
  return {
    ...placeRows(trie, sorted, numberOf, classes),
    fail: sorted.map((state) => numberOf[fail[state] as number] as number),
    root: trie.root.map((child) => numberOf[child] as number),
    firstOutput: silent.length,
    output: sorted.map((state) => trie.output[state] as number),
    nextSame: trie.nextSame,
    suffix: sorted.map((state) => ((suffix[state] as number) < 0 ? -1 : (numberOf[suffix[state] as number] as number))),
  };
}

function growTrie(ways: readonly Way[], classes: number): Trie {
  const most = ways.reduce((sum, { path }) => sum + path.length, 1);
  const trie: Trie = {
    states: 1,
    root: new Int32Array(classes),
    kind: new Int32Array(most),
    firstChild: new Int32Array(most),
    nextSibling: new Int32Array(most),
    output: new Int32Array(most).fill(-1),
    nextSame: new Int32Array(ways.length).fill(-1),
  };
  ways.forEach(({ path }, way) => {
    let state = 0;
    for (const kind of path) state = findChild(trie, state, kind) || addChild(trie, state, kind);
    trie.nextSame[way] = trie.output[state] as number;
    trie.output[state] = way;
  });
  return trie;
}

function findChild({ root, firstChild, nextSibling, kind }: Trie, state: number, wanted: number): number {
  if (state === 0) return root[wanted] as number;
  let child = firstChild[state] as number;
  while (child > 0 && kind[child] !== wanted) child = nextSibling[child] as number;
  return child;
}

function addChild(trie: Trie, state: number, kind: number): number {
  const child = trie.states++;
  if (state === 0) trie.root[kind] = child;
  trie.kind[child] = kind;
  trie.nextSibling[child] = trie.firstChild[state] as number;
  trie.firstChild[state] = child;
  return child;
}

/** Breadth first, so that every suffix is known before it is asked. */
function linkSuffixes(trie: Trie) {
  const fail = new Int32Array(trie.states);
  const suffix = new Int32Array(trie.states).fill(-1);
  const order = [0];
  for (let head = 0; head < order.length; head++) {
    const state = order[head] as number;
    for (let child = trie.firstChild[state] as number; child > 0; child = trie.nextSibling[child] as number) {
      const kind = trie.kind[child] as number;
      let back = fail[state] as number;
      let next = 0;
      while (state > 0 && next === 0) {
        next = findChild(trie, back, kind);
        if (back === 0) break;
        back = fail[back] as number;
      }
      fail[child] = next;
      suffix[child] = next > 0 && (trie.output[next] as number) >= 0 ? next : (suffix[next] as number);
      order.push(child);
    }
  }
  return { order, fail, suffix };
}

/** A row that has not found its place after so many tries goes behind all others, so that packing stays linear. */
const MOST_TRIES = 32;

/** First fit: rows of several cells in order, then the single ones fill the gaps. The root's row is kept apart. */
function placeRows({ firstChild, nextSibling, kind }: Trie, sorted: Int32Array, numberOf: Int32Array, classes: number) {
  const base = new Int32Array(sorted.length);
  let cells = new Int32Array(8 * (sorted.length + classes)).fill(-1);
  const isFree = (at: number) => (cells[2 * at] ?? -1) === -1;
  // The first cells stay empty, so that no place is negative.
  let free = classes;
  let last = classes;
  const fits = (state: number, place: number) => {
    for (let child = firstChild[state] as number; child > 0; child = nextSibling[child] as number)
      if (!isFree(place + (kind[child] as number))) return false;
    return true;
  };
  const put = (state: number, index: number) => {
    while (!isFree(free)) free++;
    const first = kind[firstChild[state] as number] as number;
    let place = free - first;
    for (let tries = 1; !fits(state, place); tries++) place = tries < MOST_TRIES ? place + 1 : last + 1;
    base[index] = place;
    if (2 * (last + 2 * classes) >= cells.length) cells = grown(cells);
    for (let child = firstChild[state] as number; child > 0; child = nextSibling[child] as number) {
      const at = place + (kind[child] as number);
      cells[2 * at] = index;
      cells[2 * at + 1] = numberOf[child] as number;
      last = Math.max(last, at);
    }
  };
  const isSingle = (state: number) => nextSibling[firstChild[state] as number] === 0;
  for (const single of [false, true])
    sorted.forEach((state, index) => {
      if (state > 0 && (firstChild[state] as number) > 0 && isSingle(state) === single) put(state, index);
    });
  return { base, cells: cells.slice(0, 2 * (last + classes + 1)) };
}

function grown(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(cells.length * 2).fill(-1);
  bigger.set(cells);
  return bigger;
}

import type { Range } from "../reading";
import { packTable, type Table } from "./pack-table";
import { type Classes, classifyPatterns } from "./unit-classes";

/**
 * All patterns in one pass over the text (Aho and Corasick, 1975), as one packed table. Time grows with the text and
 * the number of hits, never with the patterns.
 *
 * A pattern is a folded string; ASCII letters of the text are met in either case. At an edge that is a letter or digit of an alphabet it matches whole words;
 * `*` at an edge opens that edge: "launch*" meets "launched", "*akku" meets "festkorperakku".
 */
export interface Automaton {
  classes: Classes;
  table: Table;
  /** By way: its pattern, its length in units, and whether a word may run on behind it. */
  patternOf: Int32Array;
  length: Uint16Array;
  openRight: Uint8Array;
}

/** A hit covers [start, end) of the folded text; `pattern` is the index given to `compilePatterns`. */
export type OnHit = (pattern: number, start: number, end: number) => void;

/** Throws a RangeError on an empty pattern; the same string twice reports both indexes. */
export function compilePatterns(patterns: readonly string[]): Automaton {
  const bare = patterns.map((pattern) => {
    const openLeft = pattern.startsWith("*");
    const openRight = pattern.endsWith("*");
    const text = pattern.slice(openLeft ? 1 : 0, openRight ? -1 : undefined).replaceAll("\n", " ");
    if (text.length === 0) throw new RangeError(`An empty pattern matches everywhere: "${pattern}".`);
    return { text, openLeft, openRight };
  });
  const { classes, ways } = classifyPatterns(bare);
  return {
    classes,
    table: packTable(ways, classes.count),
    patternOf: Int32Array.from(ways, ({ pattern }) => pattern),
    length: Uint16Array.from(ways, ({ path }) => path.length),
    openRight: Uint8Array.from(ways, ({ pattern }) => (bare[pattern]?.openRight ? 1 : 0)),
  };
}

/** Calls `onHit` for every occurrence of every pattern in a range of a text's units, by rising end; overlaps included. */
export function scan(units: Uint16Array, automaton: Automaton, onHit: OnHit, range?: Range): void {
  const { table, classes, patternOf, length, openRight } = automaton;
  const { base, cells, fail, root, firstOutput, output, nextSame, suffix } = table;
  const { ofUnit } = classes;
  const size = units.length;
  const from = range?.start ?? 0;
  let state = 0;
  let shift = from > 0 ? ((ofUnit[units[from - 1] as number] as number) >>> 28) * 14 : 0;
  for (let i = from, to = range?.end ?? size; i < to; i++) {
    const info = ofUnit[units[i] as number] as number;
    const kind = (info >>> shift) & 0x3fff;
    shift = (info >>> 28) * 14;
    while (state > 0) {
      const cell = 2 * ((base[state] as number) + kind);
      if (cells[cell] === state) {
        state = cells[cell + 1] as number;
        break;
      }
      state = fail[state] as number;
      if (state === 0) state = -1;
    }
    if (state <= 0) state = root[kind] as number;
    if (state < firstOutput) continue;
    const end = i + 1;
    const runsOn = end < size && shift > 0 && (ofUnit[units[end] as number] as number) >>> 28 > 0;
    for (let at = state; at >= 0; at = suffix[at] as number)
      for (let way = output[at] as number; way >= 0; way = nextSame[way] as number)
        if (!runsOn || openRight[way] === 1) onHit(patternOf[way] as number, end - (length[way] as number), end);
  }
}

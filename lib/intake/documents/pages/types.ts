import type { Box, Print } from "../types";

/** Why nobody sees a text that stands in the file. */
export type Hiding = "not-drawn" | "same-colour" | "covered" | "off-page" | "tiny";

/**
 * Letters that follow each other without a gap. `left` and `right` are measured along the direction of writing, `base`
 * across it, downwards from the line before: of upright horizontal text these are x and y from the upper left corner.
 */
export interface Word {
  text: string;
  /** Degrees by which the direction of writing is turned clockwise, in steps of five. */
  turn: number;
  left: number;
  right: number;
  base: number;
  /** Of the font, points. */
  size: number;
  bold: boolean;
  /** A blank of the file's own stands before it. */
  spaced: boolean;
  hidden?: Hiding;
  box: Box;
}

/** Words of one line that belong together: a line of a column, a cell of a table. */
export interface Segment {
  text: string;
  turn: number;
  left: number;
  right: number;
  base: number;
  size: number;
  bold: boolean;
  hidden: boolean;
  box: Box;
  /** Of optical recognition, 0 to 100. */
  confidence?: number;
}

/** A straight rule that is drawn, in the upright page. */
export interface Rule {
  left: number;
  right: number;
  y: number;
}

/** A straight line that is drawn upright. */
export interface Wall {
  x: number;
  top: number;
  bottom: number;
}

export interface Lines {
  rules: Rule[];
  walls: Wall[];
}

/** What a page says, line pieces in no order yet. */
export interface PageLines {
  page: number;
  width: number;
  height: number;
  segments: Segment[];
  rules: Rule[];
  walls: Wall[];
  /** Read by optical recognition. */
  recognised?: number;
}

/** A paragraph, or the rows of a table, each a list of cells with their lines. */
export type Block = { kind: "paragraph"; lines: Segment[] } | { kind: "table"; rows: Segment[][][] };

/** A block and how it is printed. */
export interface PrintedBlock {
  block: Block;
  print: Print;
  page: number;
}

import type { Segment } from "../text-writer";

/** A run, of which only the whole document tells whether its size is small. In half points. */
export interface Run extends Segment {
  size: number;
}

/** A paragraph, or a row of a table, of one part of a Word document. */
export interface WordBlock {
  paragraph: number;
  runs: Run[];
  cells?: Run[][];
  table?: object;
  /** Text boxes float beside the text; their anchor is this paragraph. */
  boxed: boolean;
  deleted: string;
  alternatives: string[];
  /** Ids of the relations to charts and diagrams. */
  graphics: string[];
  /** Ids of notes and comments that it refers to. */
  notes: string[];
  comments: string[];
  /** Of the note or comment that it belongs to. */
  group?: string;
}

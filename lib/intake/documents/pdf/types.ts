import type { Rule, Wall, Word } from "../pages/types";
import type { Box } from "../types";

/** What a page draws, before anything is said of its order. */
export interface PageMarks {
  words: Word[];
  rules: Rule[];
  walls: Wall[];
  /** Boxes of pictures. */
  pictures: Box[];
  /** Something other than text is painted. */
  painted: boolean;
  letters: number;
  /** Letters without a known character, and those whose font contradicts itself. */
  unmapped: number;
  doubtful: number;
}

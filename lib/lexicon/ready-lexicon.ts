import type { CompiledLexicon } from "@/lib/engine/lexicon";
import { loadLexicon, takeCompiled } from ".";
import { stampLexicon, takeStamp } from "./stamp-lexicon";

/** A lexicon as it is after loading, for a program that is built once and started often. */
export interface ReadyLexicon {
  lexicon: CompiledLexicon;
  stamp: { id: string; digest: string };
}

/** Survives the structured clone: maps, sets and typed arrays, and what is shared stays shared. */
export const makeReady = (): ReadyLexicon => ({ lexicon: loadLexicon(), stamp: stampLexicon() });

/** To be called before anything is read; `ready` was made from the same data as this program holds. */
export function takeReady({ lexicon, stamp }: ReadyLexicon) {
  takeCompiled(lexicon);
  takeStamp(stamp);
}

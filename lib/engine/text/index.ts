export { type Automaton, compilePatterns, type OnHit, scan } from "./automaton";
export { type Folding, foldPattern, normalize, toSpan } from "./normalize";
export { readSheets } from "./read-sheets";
export { splitSentences } from "./split-sentences";
export { isWordUnit } from "./unit-classes";

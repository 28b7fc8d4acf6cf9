export { type Automaton, compilePatterns, type OnHit, scan } from "./automaton";
export { focusReading } from "./focus-reading";
export { type Folding, foldPattern, normalize, toSpan } from "./normalize";
export { countStopWords } from "./read-language";
export { readSheets } from "./read-sheets";
export { readText } from "./read-text";
export { splitSentences } from "./split-sentences";
export { isWordUnit } from "./unit-classes";

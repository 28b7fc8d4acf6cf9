export { type Automaton, compilePatterns, type OnHit, scan } from "./automaton";
export { type Folding, foldPattern, normalize, toSpan } from "./normalize";
export { readSheets } from "./read-sheets";
export { readText } from "./read-text";
export { isWordUnit } from "./unit-classes";

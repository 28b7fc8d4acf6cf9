export { type Automaton, compilePatterns, type OnHit, scan } from "./automaton";
export { findDisguises, type Lookalikes } from "./find-disguises";
export { type Folding, isDropped } from "./fold-cluster";
export { unitsOf } from "./folded-units";
export { foldPattern, normalize, toSpan } from "./normalize";
export { plainWidth, readLetters } from "./read-letters";
export { readSheets } from "./read-sheets";
export { readText } from "./read-text";
export { isWordUnit } from "./unit-classes";

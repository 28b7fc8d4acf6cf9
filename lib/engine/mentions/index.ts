export { findMentions } from "./find-mentions";
export type { FoundCoined } from "./read-coined";
export { DECISIVE, readContext } from "./read-context";

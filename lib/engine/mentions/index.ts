export { findMentions } from "./find-mentions";
export type { FoundCoined } from "./read-coined";
export { readContext } from "./read-context";

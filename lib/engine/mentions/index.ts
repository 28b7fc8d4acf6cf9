export { findMentions } from "./find-mentions";
export { readContext } from "./read-context";

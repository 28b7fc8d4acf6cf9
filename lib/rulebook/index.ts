// What every rulebook's limit is compared by, for the page that explains it.
export { CONFORMITY_RULES, type ConformityRule } from "@/lib/engine/evidence";
export { DEFAULT_RULEBOOK, findRulebook, listContested, listRulebooks, rulebookDigests } from "./find-rulebook";
export type { LoadedRulebook } from "./load-rulebooks";
export { parseRulebook } from "./parse-rulebook";

// What every rulebook's limit is compared by, for the page that explains it.
export { CONFORMITY_RULES, type ConformityRule, RULES_OF_DECISION } from "@/lib/engine/evidence";
export { DEFAULT_RULEBOOK, findRulebook, listContested, listRulebooks, rulebookDigests } from "./find-rulebook";
export type { Contested, LoadedRulebook } from "./load-rulebooks";
export { OWN_RULEBOOK_LIMIT, parseRulebook } from "./parse-rulebook";
export { type DecidedPlace, tabulateDecisions } from "./tabulate-decisions";
export { takeRulebook } from "./take-rulebook";

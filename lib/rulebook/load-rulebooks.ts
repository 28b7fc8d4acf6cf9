import { z } from "zod";
import { digest } from "@/lib/digest";
import type { Rulebook } from "@/lib/engine/types";
import contested from "./contested.json";
import decisionTable from "./decision-table.json";
import { findFaults } from "./find-faults";
import publishedRequirements from "./gbt-48093.1-2026/requirements.json";
import publishedStandard from "./gbt-48093.1-2026/standard.json";
import publishedTerms from "./gbt-48093.1-2026/terms.json";
import draftRequirements from "./gbt-ssb-1-draft-2025/requirements.json";
import draftStandard from "./gbt-ssb-1-draft-2025/standard.json";
import draftTerms from "./gbt-ssb-1-draft-2025/terms.json";
import houseRules from "./house-rules.json";
import {
  contestedSchema,
  decisionsSchema,
  houseRulesSchema,
  requirementsSchema,
  sourcesSchema,
  standardSchema,
  termsSchema,
  wordingSchema,
} from "./rulebook-schema";
import sources from "./sources.json";
import teamRequirements from "./tcsae-434-2025/requirements.json";
import teamStandard from "./tcsae-434-2025/standard.json";
import teamTerms from "./tcsae-434-2025/terms.json";
import wording from "./wording.json";

/** The digest is that of the canonical JSON of the rulebook as the engine is given it: table, sentences and all. */
export interface LoadedRulebook {
  rulebook: Rulebook;
  digest: string;
}

/** Whether a rulebook says when it came, what it asks and how it words it: the same for every rulebook. */
export const houseParts = z
  .object({ houseRules: houseRulesSchema, decisions: decisionsSchema, wording: wordingSchema })
  .parse({ houseRules, decisions: decisionTable, wording });

const parts = [
  { standard: draftStandard, terms: draftTerms, requirements: draftRequirements },
  { standard: teamStandard, terms: teamTerms, requirements: teamRequirements },
  { standard: publishedStandard, terms: publishedTerms, requirements: publishedRequirements },
];

let loaded: LoadedRulebook[] | undefined;

/** The rulebooks of this house, the default first. Throws where one of their files breaks a rule: a fault of ours. */
export function loadRulebooks(): LoadedRulebook[] {
  loaded ??= linkShown(parts.map(assemble)).map((rulebook) => ({ rulebook, digest: digest(rulebook) }));
  return loaded;
}

/** Citations that are recognised and never judged by. */
export const contestedRulebooks = contestedSchema.parse(contested);

function assemble(part: (typeof parts)[number]): Rulebook {
  const { sources: cited, ...standard } = standardSchema.parse(part.standard);
  const listed = new Map(sourcesSchema.parse(sources).map((source) => [source.id, source]));
  const rulebook = {
    ...standard,
    terms: termsSchema.parse(part.terms),
    requirements: requirementsSchema.parse(part.requirements),
    sources: cited.flatMap((id) => listed.get(id) ?? []),
    ...houseParts,
  };
  const [fault] = findFaults(rulebook);
  if (fault) throw new Error(`Rulebook ${rulebook.id}, ${fault.path}: ${fault.fault}.`);
  return rulebook;
}

/** Where a text is not at hand, the rulebook whose values are shown apart travels with it. */
function linkShown(rulebooks: Rulebook[]): Rulebook[] {
  return rulebooks.map((rulebook) => {
    const shownByRulebook = rulebooks.find(({ id }) => id === rulebook.shownBy);
    return shownByRulebook ? { ...rulebook, shownByRulebook } : rulebook;
  });
}

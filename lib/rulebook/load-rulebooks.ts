import { digest } from "@/lib/digest";
import type { Bilingual, Rulebook } from "@/lib/engine/types";
import contested from "./contested.json";
import custody from "./custody.json";
import decisionTable from "./decision-table.json";
import publishedRequirements from "./gbt-48093.1-2026/requirements.json";
import publishedStandard from "./gbt-48093.1-2026/standard.json";
import publishedTerms from "./gbt-48093.1-2026/terms.json";
import draftRequirements from "./gbt-ssb-1-draft-2025/requirements.json";
import draftStandard from "./gbt-ssb-1-draft-2025/standard.json";
import draftTerms from "./gbt-ssb-1-draft-2025/terms.json";
import houseRules from "./house-rules.json";
import sources from "./sources.json";
import teamRequirements from "./tcsae-434-2025/requirements.json";
import teamStandard from "./tcsae-434-2025/standard.json";
import teamTerms from "./tcsae-434-2025/terms.json";
import wording from "./wording.json";

/** The digest is that of the canonical JSON of the rulebook as the engine is given it: table, sentences and all. */
export interface LoadedRulebook {
  rulebook: Rulebook;
  digest: string;
  /** Of one's own: the SHA-256 of the canonical JSON of the file as it was given, the same for any layout of it. */
  fileDigest?: string;
}

/** House rules, chain of custody, decision table and sentences: the same for every rulebook. */
export const houseParts = { houseRules, custody, decisions: decisionTable, wording } as Pick<
  Rulebook,
  "houseRules" | "custody" | "decisions" | "wording"
>;

const parts = [
  { standard: draftStandard, terms: draftTerms, requirements: draftRequirements },
  { standard: teamStandard, terms: teamTerms, requirements: teamRequirements },
  { standard: publishedStandard, terms: publishedTerms, requirements: publishedRequirements },
];

let loaded: LoadedRulebook[] | undefined;

/** The rulebooks of this house, the default first. Their shape is checked by a test, so that loading stays fast. */
export function loadRulebooks(): LoadedRulebook[] {
  loaded ??= linkShown(parts.map(assemble)).map((rulebook) => ({ rulebook, digest: digest(rulebook) }));
  return loaded;
}

/** Citations that are recognised and never judged by. */
export const contestedRulebooks: { id: string; name: Bilingual; why: Bilingual; sources: string[] }[] = contested;

function assemble(part: (typeof parts)[number]): Rulebook {
  const { sources: cited, ...standard } = part.standard;
  const listed = new Map(sources.map((source) => [source.id, source]));
  const { terms, requirements } = part;
  const rulebook = { ...standard, terms, requirements, sources: cited.flatMap((id) => listed.get(id) ?? []) };
  return { ...rulebook, ...houseParts } as Rulebook;
}

/** Where a text is not at hand, the rulebook whose values are shown apart travels with it. */
function linkShown(rulebooks: Rulebook[]): Rulebook[] {
  return rulebooks.map((rulebook) => {
    const shownByRulebook = rulebooks.find(({ id }) => id === rulebook.shownBy);
    return shownByRulebook ? { ...rulebook, shownByRulebook } : rulebook;
  });
}

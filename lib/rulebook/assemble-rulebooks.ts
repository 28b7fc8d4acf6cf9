import type { Rulebook } from "@/lib/engine/types";
import decisions from "./decision-table.json";
import publishedRequirements from "./gbt-48093.1-2026/requirements.json";
import publishedStandard from "./gbt-48093.1-2026/standard.json";
import publishedTerms from "./gbt-48093.1-2026/terms.json";
import draftRequirements from "./gbt-ssb-1-draft-2025/requirements.json";
import draftStandard from "./gbt-ssb-1-draft-2025/standard.json";
import draftTerms from "./gbt-ssb-1-draft-2025/terms.json";
import teamRequirements from "./tcsae-434-2025/requirements.json";
import teamStandard from "./tcsae-434-2025/standard.json";
import teamTerms from "./tcsae-434-2025/terms.json";
import wording from "./wording.json";

/** What the house adds to every rulebook, besides the outcome table and the sentences that a text without tests needs. */
export type HouseParts = Pick<Rulebook, "houseRules" | "custody" | "sources"> & { testWording: Rulebook["wording"] };

/** The outcome table and the sentences: the same for every rulebook. */
export const tableAndSentences = (testWording: Rulebook["wording"]) =>
  ({ decisions, wording: { ...wording, ...testWording } }) as Pick<Rulebook, "decisions" | "wording">;

const parts = [
  { standard: draftStandard, terms: draftTerms, requirements: draftRequirements },
  { standard: teamStandard, terms: teamTerms, requirements: teamRequirements },
  { standard: publishedStandard, terms: publishedTerms, requirements: publishedRequirements },
];

/** The rulebooks of this house, the default first. Their shape is checked by a test, so that loading stays fast. */
export const assembleRulebooks = (house: HouseParts): Rulebook[] =>
  linkShown(parts.map((part) => assemble(part, house)));

function assemble(part: (typeof parts)[number], { sources, testWording, ...house }: HouseParts): Rulebook {
  const { sources: cited, ...standard } = part.standard;
  const listed = new Map(sources.map((source) => [source.id, source]));
  const { terms, requirements } = part;
  const rulebook = { ...standard, terms, requirements, sources: cited.flatMap((id) => listed.get(id) ?? []) };
  return { ...rulebook, ...house, ...tableAndSentences(testWording) } as Rulebook;
}

/** Where a text is not at hand, the rulebook whose values are shown apart travels with it. */
function linkShown(rulebooks: Rulebook[]): Rulebook[] {
  return rulebooks.map((rulebook) => {
    const shownByRulebook = rulebooks.find(({ id }) => id === rulebook.shownBy);
    return shownByRulebook ? { ...rulebook, shownByRulebook } : rulebook;
  });
}

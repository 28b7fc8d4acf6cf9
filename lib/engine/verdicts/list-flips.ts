import { bestWording } from "../claims/best-wording";
import type { DraftClaim } from "../claims/types";
import type { WeighedEvidence } from "../evidence";
import { weighEvidence } from "../evidence";
import { fillSentence } from "../fill-sentence";
import type { Bilingual, Flip, Rulebook, TestData } from "../types";
import type { Reading } from "./decide";
import { lookUpOutcome } from "./look-up-outcome";
import { sayLimit } from "./read-case";

/**
 * Each claim of solid-state by every rulebook, one list a claim: the text is read once, only weighing and deciding are
 * done again, and no sentences are written but the limit's. Claims of other categories have no limit that could flip.
 */
export function listFlips(
  drafts: DraftClaim[],
  tests: TestData[],
  reading: Reading,
  rulebooks: { inUse: Rulebook; weighed: WeighedEvidence; all: Rulebook[] },
): Map<string, Flip[]> {
  const solid = drafts.filter(({ category }) => category === "solid");
  const flips = new Map<string, Flip[]>(solid.map(({ id }) => [id, []]));
  if (solid.length === 0) return flips;
  for (const rulebook of rulebooks.all) {
    const inUse = rulebook.id === rulebooks.inUse.id;
    // Whose test it is depends on all claims of a text, so all of them are weighed.
    const weighed = inUse ? rulebooks.weighed : weighEvidence(drafts, tests, rulebook, reading.decisionRule);
    const shown = describeRulebook(rulebook, reading.claimDate);
    for (const draft of solid) {
      const own = weighed.claims.find(({ claim }) => claim === draft.id);
      if (!own) continue;
      const { evidence, circumstances } = own;
      const { category } = draft;
      const wording = rewordClaim(draft, reading, rulebook);
      const { outcome } = lookUpOutcome({ category, wording, evidence, circumstances }, rulebook.decisions);
      flips.get(draft.id)?.push({ evidence, outcome, inUse, ...shown });
    }
  }
  return flips;
}

/** A contradiction in the text is one by every rulebook; the standing of its terms is each rulebook's own. */
function rewordClaim({ wording, mentions }: DraftClaim, reading: Reading, rulebook: Rulebook): DraftClaim["wording"] {
  if (wording === "contradicts-itself") return wording;
  return bestWording(
    mentions.map((index) => reading.mentions[index]?.concept),
    rulebook,
  );
}

function describeRulebook(rulebook: Rulebook, claimDate: string | undefined) {
  const { id, shortName, status, statusLine } = rulebook;
  const note = noteDate(rulebook, claimDate);
  return { rulebook: id, name: shortName, status, statusLine, limit: readLimit(rulebook), ...(note && { note }) };
}

/** By rulebook, so that reading many texts writes each limit once. */
const limits = new WeakMap<Rulebook, Bilingual>();

function readLimit(rulebook: Rulebook): Bilingual | null {
  const [requirement] = rulebook.requirements;
  if (!requirement || requirement.limitPpm.value === null) return null;
  const known = limits.get(rulebook) ?? sayLimit(requirement, rulebook);
  limits.set(rulebook, known);
  return known;
}

function noteDate(rulebook: Rulebook, claimDate: string | undefined): Bilingual | undefined {
  const { published } = rulebook.dates;
  if (claimDate === undefined || published === undefined || claimDate >= published) return undefined;
  return fillSentence(rulebook, "flip.claim-before-rulebook", { claimDate, published });
}

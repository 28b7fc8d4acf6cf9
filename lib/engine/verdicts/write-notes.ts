import { fillSentence } from "../fill-sentence";
import type { Findings, Rulebook } from "../types";
import type { Reading } from "./decide";
import { isUsual, nameRule } from "./say-outcome";

/** What a reader must know of the rulebook besides the verdicts. ISO dates compare as text. */
export function writeNotes({ claimDate, facts, decisionRule }: Reading, rulebook: Rulebook): Findings["notes"] {
  const notes: Findings["notes"] = [];
  if (!isUsual(decisionRule)) {
    const meaning = fillSentence(rulebook, `decision-rule-says.${decisionRule}`);
    const say = fillSentence(rulebook, "note.decision-rule", { rule: nameRule(rulebook, decisionRule), meaning });
    notes.push({ code: "decision-rule", say, data: { decisionRule } });
  }
  const { published } = rulebook.dates;
  if (claimDate !== undefined && published !== undefined && claimDate < published) {
    const data = { claimDate, published };
    const values = { ...data, rulebook: rulebook.shortName };
    const say = fillSentence(rulebook, "note.claim-before-rulebook", values);
    notes.push({ code: "claim-before-rulebook", say, data });
  }
  const cited = facts.find(({ kind }) => kind === "contested_citation");
  if (cited) {
    const quote = fillSentence(rulebook, "quote", { quote: cited.quote });
    const say = fillSentence(rulebook, "note.contested-citation", { quote });
    notes.push({ code: "contested-citation", say, data: { quote: cited.quote } });
  }
  return notes;
}

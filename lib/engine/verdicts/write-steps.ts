import { fillSentence, joinSentences } from "../fill-sentence";
import type { Bilingual, DecisionRow, Mention, Rulebook, Step } from "../types";
import { type Case, findCategory, quotesAgainst, quotesInDoubt, quotesOfClaim, sayQuotes } from "./read-case";
import { sayStep, sayVouched, type Vouching } from "./say-step";
import { writeTestSteps } from "./write-test-steps";

/** The way from the quote to the outcome. Each step can be read alone and names the clause or house rule it rests on. */
export function writeSteps(claim: Case, row: DecisionRow, say: Bilingual): Step[] {
  return [
    writeQuote(claim),
    ...writeTerms(claim),
    writeDefinition(claim),
    ...writeWords(claim),
    ...writeTestSteps(claim),
    { kind: "outcome", say, rule: row.id },
  ];
}

function writeQuote(claim: Case): Step {
  const quotes = sayQuotes(quotesOfClaim(claim), claim.rulebook);
  return sayStep(claim, "quote", "step.quote", { quotes, subject: claim.subject }, "house.asserted-only");
}

/** One step for each notion the claim names, not for each time it is named. */
function writeTerms(claim: Case): Step[] {
  const first = new Map<string, Mention>();
  for (const index of claim.draft.mentions) {
    const mention = claim.said.mentions[index];
    if (mention && !first.has(mention.concept)) first.set(mention.concept, mention);
  }
  return [...first.values()].map((mention) => writeTerm(claim, mention));
}

function writeTerm(claim: Case, { concept, quote }: Mention): Step {
  const { rulebook } = claim;
  const entry = rulebook.terms.find((term) => term.concept === concept);
  const standing = entry?.standing ?? "not-in-standard";
  const said = fillSentence(rulebook, `step.term.${standing}`, {
    quote: sayQuotes([quote], rulebook),
    rulebook: rulebook.shownByRulebook?.shortName ?? rulebook.shortName,
    term: claim.term,
    vouched: sayVouched(rulebook, findTermConfidence(concept, rulebook)),
  });
  const shown = rulebook.shownByRulebook;
  const apart = shown ? [fillSentence(rulebook, "step.term.shown", { shown: shown.shortName })] : [];
  return { kind: "term", say: joinSentences([said, ...apart], { en: " ", zh: "" }), rule: `term.${concept}` };
}

/** Where the text is not at hand, what vouches for the standing is what vouches for it in the rulebook it is shown by. */
function findTermConfidence(concept: string, rulebook: Rulebook): Vouching {
  const entry = (rulebook.shownByRulebook ?? rulebook).terms.find((term) => term.concept === concept);
  return entry ?? { confidence: "not-known", sources: [] };
}

function writeDefinition(claim: Case): Step {
  const { defined, definition } = findCategory(claim.draft.category, claim.rulebook);
  const rule = `category.${claim.draft.category}`;
  const { term } = claim;
  if (!defined) return sayStep(claim, "rule", "step.definition-not-defined", { term }, rule);
  if (definition.value === null) return sayStep(claim, "rule", "step.definition-not-stated", { term }, rule);
  const vouched = sayVouched(claim.rulebook, definition);
  return sayStep(claim, "rule", "step.definition", { term, definition: definition.value, vouched }, rule);
}

/** What else the text says of the same product. */
function writeWords(claim: Case): Step[] {
  const { rulebook, subject, term } = claim;
  const steps: Step[] = [];
  const against = quotesAgainst(claim);
  const doubts = quotesInDoubt(claim);
  if (against.length > 0) {
    const quotes = sayQuotes(against, rulebook);
    steps.push(sayStep(claim, "text", "step.against", { quotes, subject, term }, "house.words-contradict"));
  }
  if (doubts.length > 0) {
    const quotes = sayQuotes(doubts, rulebook);
    steps.push(sayStep(claim, "text", "step.doubts", { quotes, subject }, "house.words-in-doubt"));
  }
  return steps;
}

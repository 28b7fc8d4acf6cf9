export const method = {
  title: "How a verdict is reached",
  lead: "Touchstone reads words and test data. It tests no batteries. Every step below is shown on every report.",
  steps: [
    [
      "Terms are found",
      "Every name of a battery category in the text is found, however it is written, and given its place among liquid, hybrid solid-liquid and solid-state.",
    ],
    [
      "Each is read in its context",
      "A name counts as a claim only where the text asserts it of its own product, now. Plans, questions, comparisons, denials and what others said are shown and count for nothing.",
    ],
    ["Claims are formed", "What is asserted of one product in one category is one claim."],
    [
      "The text is held against itself",
      "Liquid electrolyte above zero, or a second category for the same product, speaks against a solid-state claim. Gel, a wetting agent or “below n %” leave it in doubt.",
    ],
    [
      "Test data are weighed",
      "Mass before and after drying give the loss. It is compared with the limit in whole nanograms, with its uncertainty. A test that leaves out a condition that the rulebook asks for is not valid.",
    ],
    [
      "The table decides",
      "Category, wording and evidence give the outcome by the table below, which is the very data the engine uses.",
    ],
  ] as string[][],
  contexts: "Contexts",
  contextsLead:
    "A sentence can name a battery type without claiming it. Seven contexts are told apart by words that stand near the name, each word on record with its source. In the examples the name is underlined and the words that decide are marked.",
  decisive:
    "These four are tried first, in this order: who denies or asks claims nothing, whatever else the sentence says.",
  weighed:
    "Otherwise a plan is a plan, unless the text says that the battery is already there or speaks of the trade at large. What is left is weighed, sign against sign; where they balance, nothing is claimed.",
  cueCount: (own: string, all: string, languages: number) =>
    `Some of its ${own} English words and phrases (${all} in ${languages} languages):`,
  contextSay: {
    asserted: "The text says it of its own product, now. Only this makes a claim.",
    negated: "The text says that it is not so.",
    future: "A plan or a forecast.",
    comparison: "Named to set the product apart from it.",
    question: "Asked, not said.",
    attributed: "The words of somebody else.",
    generic: "About such batteries in general.",
  },
  outcomes: "Outcomes",
  outcomeSay: {
    contradicted: "A valid test failed, or the text itself asserts liquid, semi-solid or hybrid of the same product.",
    undecided:
      "The uncertainty reaches as far as the limit; or the words leave a doubt; or visible liquid was seen where the rulebook has no such step; or the rulebook’s text is not at hand.",
    unproven: "The rulebook asks for a test and no valid one was given here. It says nothing about the battery.",
    "not-covered":
      "The rulebook is not reported to define the category, or the term is not among those reported of it and no test applies.",
    supported:
      "A valid test passed, and no words speak against it. It does not prove the definition: a passed test shows the number only.",
    consistent:
      "The rulebook is reported to define category and term, no test is reported for it, and nothing speaks against the claim.",
    "not-a-claim": "Named, but not claimed.",
  },
  evidences: "Evidence",
  evidenceLead:
    "How a sample is compared with the limit, in whole nanograms: M₁ is its mass before drying, Δ the mass it lost (a gain within the uncertainty counts as none), L the limit, a the half-width of one weighing’s error. Where an expanded uncertainty U is stated, (U·M₁)² takes the place of 8·a²/3. The worst sample speaks for the test. Liquid seen at the breach fails by itself where the rulebook looks for it.",
  underAtMost: "Where the limit says “at most”",
  underBelow: "Where the limit says “below”",
  lossColumn: "Loss",
  weighingsColumn: "Uncertainty from the weighings",
  statedColumn: "Uncertainty as stated",
  places: "What a loss near the limit leads to",
  placesLead: (limit: string, rulebook: string) =>
    `By the limit of ${rulebook} (${limit}), for a claim of solid-state that no words speak against. L is the limit, U the expanded uncertainty of the loss.`,
  placeColumn: "The loss",
  place: {
    "below-band": "below L − U",
    "low-edge": "at L − U",
    "in-band-below": "between L − U and L",
    limit: "at L",
    "in-band-above": "between L and L + U",
    "high-edge": "at L + U",
    "above-band": "above L + U",
  },
  weighingRules: "Where the sources are silent",
  weighingRulesLead:
    "How a test is weighed beyond what the rulebooks are reported to say. These are rules of our own, with the reason for each.",
  custody: "What the data do not say",
  custodyLead:
    "A test speaks of the samples weighed. Each thing that is left unsaid takes something from what it can show.",
  custodyColumn: "Where this is missing",
  costsColumn: "What it costs",
  decisionRules: "Decision rules",
  decisionRulesLead:
    "Chosen before the data are seen, and named with every verdict where it is not the first. No rule contradicts a claim below the limit plus U.",
  table: "The decision table",
  tableLead:
    "Read from the top: the first row that fits decides. A field that says “any” fits everything. The outcome of the whole text is the first in the list of outcomes above that any claim has.",
  row: "Row",
  category: "Category",
  wording: "Wording",
  evidence: "Evidence",
  circumstance: "Circumstance",
  outcome: "Outcome",
  any: "any",
  circumstanceWord: {
    "words-in-doubt": "the words leave a doubt",
    "visible-liquid-without-step": "liquid was seen, and the rulebook has no such step",
    "category-not-defined": "the rulebook is not reported to define the category",
    "text-not-at-hand": "the rulebook’s text is not at hand",
  },
  languages: (names: string) =>
    `Texts are read in these languages: ${names}. Of a text in any other the report says that it was not read.`,
  notKnown: (rulebook: string) => `What is not known of ${rulebook}`,
  limits: "Limits of the method",
  limitsSay: [
    "Drying shows volatile mass, not liquid. A cell with a liquid that does not evaporate can pass: a pass does not prove solid-state.",
    "A failed test refutes solid-state. It does not tell hybrid from liquid.",
    "The text of the standards was not at hand. Values come from press and public records, each with its confidence.",
    "Text and measurements are taken as entered. Nobody here checks who entered them or whether they are true.",
    "Words are read by rules, not understood. Irony, pictures and what stands elsewhere are not seen.",
    "“No valid test was given” is said of this audit alone: the maker may well have one.",
    "A test speaks of the samples that were weighed. Whether what is sold is the same, no figure shows.",
    "A verdict speaks of words and of one number. It says nothing of how safe, how good or how lasting a battery is.",
  ],
};

/** How many entries of each list a page shows. */
export interface Amounts {
  claims: number;
  /** Of one claim's reasoning. */
  steps: number;
  tests: number;
  /** In the ruler and its table. */
  samples: number;
  facts: number;
  /** Of one test. */
  problems: number;
  /** Notes beside the text. */
  notes: number;
}

const all = Number.POSITIVE_INFINITY;

/** The owner's page leaves nothing out. */
export const EVERYTHING: Amounts = {
  claims: all,
  steps: all,
  tests: all,
  samples: all,
  facts: all,
  problems: all,
  notes: all,
};

/** For the public page, from most to least: the first whose page is light enough is taken. */
export const AMOUNTS: Amounts[] = [
  { claims: 30, steps: 40, tests: 10, samples: 60, facts: 60, problems: 20, notes: 200 },
  { claims: 15, steps: 24, tests: 5, samples: 30, facts: 30, problems: 10, notes: 100 },
  { claims: 8, steps: 16, tests: 3, samples: 15, facts: 15, problems: 5, notes: 40 },
  { claims: 4, steps: 12, tests: 2, samples: 8, facts: 8, problems: 3, notes: 15 },
  { claims: 1, steps: 10, tests: 1, samples: 4, facts: 4, problems: 2, notes: 5 },
];

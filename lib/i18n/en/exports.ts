export const exports = {
  /** `what` is the subject or the product; `category` as in common. */
  claimed: (what: string, category: string, quote: string) => `${what} has a ${category} battery: “${quote}”`,
  claimedOfNothing: (category: string, quote: string) => `The text speaks of a ${category} battery: “${quote}”`,
  sarifRule: (category: string) =>
    `What a text claims of a ${category} battery, read against a rulebook. The kind of a result says the outcome: fail is contradicted, pass met or consistent, review undecided, open without a valid test.`,
  sarifCoined: "A coined battery name that the text does not explain, so it is put in no category.",
  sarifAlso: "The same claim, once more.",
  sarifAgainst: "This speaks against the claim.",
  sarifDoubt: "This leaves the claim in doubt.",
};

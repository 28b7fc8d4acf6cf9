export const exports = {
  /** `what` is the subject or the product; `category` as in common. */
  claimed: (what: string, category: string, quote: string) => `${what} has a ${category} battery: “${quote}”`,
  claimedOfNothing: (category: string, quote: string) => `The text speaks of a ${category} battery: “${quote}”`,
};

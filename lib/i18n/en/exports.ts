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
  kindOfWork: "Audit of a marketing claim",
  titled: (title: string, outcome: string) => `${title}: ${outcome}`,
  revision: (n: number) => `Revision ${n}`,
  against: (name: string, status: string) => `Read against ${name} (${status})`,
  withdrawnRecord: (key: string, date: string) => `Record ${key}, withdrawn ${date}`,
  citePlain: (title: string, about: string, revision: string, date: string, url: string) =>
    `Touchstone. “${title}.” ${about}. ${revision}, ${date}. ${url}`,
  citeApa: (date: string, title: string, revision: string, kind: string, url: string) =>
    `Touchstone. (${date}). ${title} (${revision}) [${kind}]. ${url}`,
  feedTitle: "Touchstone: published verdicts and corrections",
  correctedAt: (date: string) => `corrected on ${date}`,
  wholeReport: "The whole report",
  corrected: (what: string) => `Corrected: ${what}`,
  correctedOn: (date: string, reason: string) => `Corrected on ${date}. Reason: ${reason}`,
};

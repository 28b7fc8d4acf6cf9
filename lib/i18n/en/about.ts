export const about = {
  title: "About Touchstone",
  lead: "Touchstone holds what is said of a battery against what a rulebook is reported to ask, and shows every step between the two.",
  is: "What it is",
  isSay: [
    "A reader of words. It finds every battery category that a text names, and tells whether the text claims it of its own product.",
    "A reckoner for one test. Where measurements are given, it compares the mass lost on drying with the limit, uncertainty included.",
    "A record. The same text, data and rulebook give the same verdict. A published verdict keeps its address, so that it can be cited, checked and answered.",
  ],
  isNot: "What it is not",
  isNotSay: [
    "Not a laboratory. Nothing is measured here; text and measurements are taken as they were entered.",
    "Not a certificate, and no authority’s decision. It does not speak for those who write the standards.",
    "Not a judgement of a battery’s quality or safety, nor of anybody’s intentions.",
    "Not advice on law or tax.",
  ],
  operator: "Who answers for this site",
  operatorSay:
    "Touchstone is software that anybody may run. Whoever runs a site answers for it, keeps its record, and decides what is taken down.",
  name: "Operator",
  noName: "The operator of this site has given no name.",
  contact: "Contact",
  noContact: "The operator of this site has given no address to write to.",
  record: "What becomes of a verdict",
  unpublished: "Before publication",
  unpublishedSay: (days: number) =>
    `An audit is seen by the one who made it alone. One that is never published is deleted after ${days} days.`,
  recordSay: [
    [
      "Publication",
      "Publishing gives the report an address that anybody can open. A published report is never worked out anew: text, data, rulebook and the version of each stay as they were read.",
    ],
    [
      "The register",
      "A report stands in the register where its publisher chose to list it. Any other is found by those alone who have its address.",
    ],
    [
      "Corrections",
      "A mistake is put right by a new revision, with the reason and the date. The earlier one stays readable and says that it was corrected. Nothing is changed in silence.",
    ],
    [
      "Replies",
      "What the maker of the product answers stands with the report, in the maker’s own words, with the date it was asked and the date it answered.",
    ],
    [
      "Withdrawal",
      "Whoever published a report can withdraw it; the operator can take one down, and says why. The address stays and tells which of the two it was, and when, without the text. A withdrawal says nothing about who was right.",
    ],
    [
      "Erasure",
      "Whoever published a report can erase it: text, test data, report and files, and every correction of it. The address then tells that a record stood there and when it was erased, and the log of all records can still be checked.",
    ],
    [
      "Receipts",
      "A published record can be downloaded with a receipt, signed by this site and checked without it. A receipt proves that the record existed and is unchanged, not that it is right.",
    ],
  ] as string[][],
  links: "Where to look",
  linkSay: {
    "/methodology": ["How a verdict is reached", "steps, tables and limits of the method"],
    "/rulebooks": ["Rulebooks", "what verdicts are read against, each value with its source"],
    "/register": ["Register", "published reports that are listed"],
    "/corrections": ["Corrections", "the policy, and every correction made"],
    "/api": ["For programs", "every address, what it takes and answers"],
    "/.well-known/touchstone-keys.json": ["Public keys", "what receipts are checked with"],
  } as Record<string, string[]>,
};

export const api = {
  title: "Addresses for programs",
  lead: "Everything this site does for a reader it does for a program: the same addresses, the same refusals, each with one sentence that says what is wrong.",
  refusals:
    "Addresses that answer a program refuse with a problem (application/problem+json, RFC 9457), those that answer a reader with a page. Any of them may answer 429 with Retry-After where too much is asked, and 503 where the database is away.",
  forPrograms: "The same for programs (OpenAPI 3.1)",
  asked: "Asked with",
  body: "Takes",
  answers: "Answers",
  optional: "may be absent",
  in: { path: "in the address", query: "behind “?”", header: "header" },
  schemas: "What goes in and out",
  schemasLead:
    "The fields at the top of each; the whole of it, to the last field, stands in the description for programs.",
  field: "Field",
  type: "Type",
  meaning: "Name on the form",
  anything: "anything",
  listOf: (what: string) => `list of ${what}`,
};

export const api = {
  title: "Addresses for programs",
  lead: "Everything this site does for a reader it does for a program: the same addresses, the same refusals, each with one sentence that says what is wrong.",
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

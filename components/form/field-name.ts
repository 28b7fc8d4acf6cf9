const REQUEST_FIELDS = [
  "text",
  "product",
  "maker",
  "claimDate",
  "sourceUrl",
  "rulebook",
  "decisionRule",
  "files",
  "document",
  "keepDays",
];

/** Path of a problem in the JSON request → name of the field of the form where it is to be mended. */
export function fieldName(path: string): string {
  if (REQUEST_FIELDS.includes(path) || /^(?:document|taken|added|answers)\./.test(path)) return path;
  // Of one's own rulebook: it is mended in its file.
  if (path === "ownRulebook" || path.startsWith("rulebook.")) return "ownRulebookFile";
  const [, field = "", row, column = ""] = /^tests\.0\.([a-zA-Z]+)(?:\.(\d+)(?:\.(\w+))?)?/.exec(path) ?? [];
  if (column === "unit") return "test.unit";
  if (field === "samples") return `samples.${row ?? 0}.${column || "before"}`;
  if (field !== "") return `test.${field}`;
  return path.startsWith("tests") ? "samples.0.before" : "text";
}

/** Name of a field → its id on the page. */
export const fieldId = (name: string) => `f-${name.replaceAll(".", "-")}`;

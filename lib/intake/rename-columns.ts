import fields from "./fields.json";

type Level = keyof typeof fields;

/** Every Chinese name of a column with its canonical one, as fields.json gives them. */
const aliases: Record<Level, Map<string, string>> = {
  request: new Map(),
  test: readAliases(fields.test),
  sample: readAliases(fields.sample),
  added: readAliases(fields.added),
  source: new Map(),
  record: new Map(),
};

function readAliases(level: Record<string, { columns?: string[] }>): Map<string, string> {
  const pairs = Object.entries(level).flatMap(([name, { columns = [] }]) =>
    columns.map((column): [string, string] => [foldColumn(column), name]),
  );
  return new Map(pairs);
}

function foldColumn(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "");
}

/**
 * Gives the fields of a test or sample their canonical names. A Chinese name whose field stands there already keeps its
 * own, and is reported as given twice. Anything but an object passes through, for the schema to refuse.
 */
export function renameColumns(raw: unknown, level: Level): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const taken = new Set(Object.keys(raw));
  const renamed = Object.entries(raw).map(([key, value]) => {
    const canonical = aliases[level].get(foldColumn(key));
    if (canonical === undefined || taken.has(canonical)) return [key, value];
    taken.add(canonical);
    return [canonical, value];
  });
  return Object.fromEntries(renamed);
}

/** The canonical name of a Chinese column at a path, or undefined. */
export const findCanonical = (key: string, path: PropertyKey[]): string | undefined =>
  aliases[levelOf(path)].get(foldColumn(key));

/** Names of the fields of one audit request. */
export const REQUEST_FIELDS: readonly string[] = Object.keys(fields.request);

export const knownFields = (path: PropertyKey[]): string[] => Object.keys(fields[levelOf(path)]);

function levelOf(path: PropertyKey[]): Level {
  if (path.includes("samples")) return "sample";
  if (path.includes("uncertaintyAdded")) return "added";
  // tests.0.source is the file; uncertaintyAdded.0.source, above, is a field.
  if (path.includes("tests") && path.includes("source")) return "source";
  return path.includes("tests") ? "test" : "request";
}

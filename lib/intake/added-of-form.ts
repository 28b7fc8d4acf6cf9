export const ADDED_FIELDS = ["source", "distribution", "size", "unit", "coverageFactor"] as const;
export const addedName = /^added\.(\d{1,2})\.(source|distribution|size|unit|coverageFactor)$/;

/** A contribution to the uncertainty as the request takes it, with the number of its row in the form. */
export interface AddedRow {
  number: number;
  source?: string;
  distribution?: string;
  halfWidthG?: string;
  halfWidthPct?: string;
  expandedG?: string;
  expandedPct?: string;
  coverageFactor?: string;
}

/**
 * The contributions to the uncertainty that were filled in. The form has one size and its unit; which field of the request
 * that is depends on the distribution. A row of choices alone was never filled in.
 */
export function readAdded(values: Record<string, string>): AddedRow[] {
  const numbers = new Set(Object.keys(values).flatMap((name) => addedName.exec(name)?.[1] ?? []));
  return [...numbers]
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((number) => readRow(number, (field) => values[`added.${number}.${field}`]?.trim() ?? ""));
}

function readRow(number: number, typed: (field: (typeof ADDED_FIELDS)[number]) => string): AddedRow[] {
  const [source, size, factor] = [typed("source"), typed("size"), typed("coverageFactor")];
  if (source === "" && size === "" && factor === "") return [];
  const distribution = typed("distribution");
  const name = (distribution === "normal" ? "expanded" : "halfWidth") + (typed("unit") === "%" ? "Pct" : "G");
  return [
    {
      number,
      ...(source === "" ? {} : { source }),
      ...(distribution === "" ? {} : { distribution }),
      ...(size === "" ? {} : { [name]: size }),
      ...(factor === "" ? {} : { coverageFactor: factor }),
    },
  ];
}

/** Field of the request → the field of the form's row where it is mended. */
export const addedField = (field: string): (typeof ADDED_FIELDS)[number] =>
  field === "source" || field === "distribution" || field === "coverageFactor" ? field : "size";

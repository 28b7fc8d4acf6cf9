import { HEADING_ROWS } from "./limits";
import { matchField, matchSeries, SAMPLE_FIELDS } from "./match-heading";
import { splitUnit } from "./read-units";
import type { Sheet, TableCandidate, TableRow } from "./types";

export interface Heading {
  row: TableRow;
  kind: TableCandidate["kind"];
}

/**
 * Rows that head a table: masses before and after drying, or a stated loss beside samples; or time and mass of a
 * thermogram. The first is looked for where prefaces end at the latest, further ones anywhere.
 */
export function findHeadings({ rows }: Sheet): Heading[] {
  const found: Heading[] = [];
  for (const [index, row] of rows.entries()) {
    if (found.length === 0 && index >= HEADING_ROWS) break;
    const kind = kindOf(row);
    if (kind) found.push({ row, kind });
  }
  return found;
}

function kindOf({ cells }: TableRow): Heading["kind"] | undefined {
  const texts = cells.filter(({ number }) => !number).map(({ text }) => text);
  if (texts.filter((text) => text !== "").length < 2) return undefined;
  // Rows of figures are the most, and no heading has one in front.
  if (cells.some(({ number, text }) => number !== undefined || isFigure(text))) return undefined;
  const fields = new Set(texts.map((text) => matchField(text).name));
  const isSample = SAMPLE_FIELDS.some((field) => fields.has(field));
  if (fields.has("before") || fields.has("after")) {
    if (fields.has("before") && fields.has("after")) return "samples";
    return isSample && (fields.has("id") || fields.has("unit")) ? "samples" : undefined;
  }
  const series = new Set(texts.map((text) => matchSeries(text).name));
  if (series.has("time") && (series.has("mass") || series.has("massPercent"))) return "thermogram";
  return fields.has("id") && fields.has("statedLossPct") ? "samples" : undefined;
}

const isFigure = (text: string): boolean => /^[-+]?[\d.,]/.test(text) && splitUnit(text) !== undefined;

import { sentenceAt } from "../mentions/sentence-at";
import type { Range, Sentence } from "../reading";
import { findTables } from "../tables/find-tables";
import { findTouching } from "./find-touching";
import { readNumber } from "./read-number";
import { type Quantity, readQuantities } from "./read-quantities";
import type { FactReading, FoundFact } from "./types";

/** What a header says of the cells below or beside it. */
interface Header {
  kind: "liquid_content_pct" | "weight_loss_pct" | "energy_density_wh_kg";
  /** Where the header carries the unit, the cell need not. */
  unit?: string;
  basis?: string;
}

/**
 * Figures whose cell holds a number alone, while the head of the column or row says of what: | Liquid content | over
 * | 5 % |. `told`: facts that are read already, by rising start; a row of a key and its value is one of them.
 */
export function readTableFacts(reading: FactReading, told: FoundFact[]): FoundFact[] {
  const facts: FoundFact[] = [];
  for (const { rows } of findTables(reading.text, reading.sentences)) {
    const columns = (rows[0] ?? []).map((cell) => readHeader(cell, reading));
    rows.forEach((row, index) => {
      const key = row[0] && index > 0 ? readHeader(row[0], reading) : undefined;
      row.forEach((cell, column) => {
        const header = index > 0 ? (columns[column] ?? (column > 0 ? key : undefined)) : undefined;
        if (!header || findTouching(told, cell)) return;
        const fact = readCell(cell, header, reading);
        if (fact) facts.push(fact);
      });
    });
  }
  return facts;
}

function readHeader(cell: Range, { words }: FactReading): Header | undefined {
  const { start, end } = cell;
  if (start === end || words.within(start, end, "limit", "liquid-other", "changed-by").length > 0) return undefined;
  const shares = words.within(start, end, "percent");
  const share = shares.find((hit) => hit.value !== "") ?? shares[0];
  const counted = words.within(start, end, "share-by")[0]?.value;
  const basis = words.within(start, end, "basis", "basis-noun")[0]?.value;
  if (words.within(start, end, "loss").length > 0) return { kind: "weight_loss_pct", ...(share && { unit: "%" }) };
  if (words.within(start, end, "wh-per-kg").length > 0)
    return { kind: "energy_density_wh_kg", unit: "Wh/kg", basis: basis ?? "not stated" };
  if (words.within(start, end, "liquid", "liquid-bare").length === 0) return undefined;
  const unit = share ? share.value || counted || "%" : undefined;
  return { kind: "liquid_content_pct", ...(unit !== undefined && { unit }), basis: basis ?? "not stated" };
}

function readCell(cell: Range, header: Header, { text, sentences, words }: FactReading): FoundFact | undefined {
  const index = sentenceAt(sentences, cell.start);
  const sentence = sentences[index];
  if (!sentence || cell.start < sentence.start || cell.end > sentence.end) return undefined;
  const alone: Sentence = { ...plain(sentence), start: cell.start, end: cell.end, clauses: [cell] };
  const wanted = header.kind === "energy_density_wh_kg" ? "wh-per-kg" : "percent";
  const quantity = readQuantities(text, alone, index, words).find(({ unit, former }) => unit === wanted && !former);
  const value = quantity ? figureOf(quantity) : bareNumber(cell, header, text.folded, sentence);
  if (value === undefined || (wanted === "percent" && Math.max(...[value].flat()) > 100)) return undefined;
  const own = quantity && words.within(quantity.start, quantity.end, "percent").find((hit) => hit.value !== "")?.value;
  return {
    kind: header.kind,
    value,
    unit: own || header.unit || (wanted === "percent" ? "%" : "Wh/kg"),
    ...(header.basis !== undefined && { basis: header.basis }),
    sentence: index,
    start: cell.start,
    end: cell.end,
  };
}

const plain = ({ index, paragraph, heading, lang, grammar }: Sentence) => ({
  index,
  paragraph,
  heading,
  lang,
  grammar,
});
const figureOf = ({ low, high }: Quantity): number | [number, number] =>
  high === undefined ? Number(low) : [Number(low), Number(high)];

/** A cell of digits alone, under a header that names their unit. */
function bareNumber(cell: Range, { unit }: Header, folded: string, { grammar }: Sentence): number | undefined {
  const number = unit === undefined ? null : readNumber(folded, cell.start, grammar);
  return number && number.end === cell.end ? Number(number.decimal) : undefined;
}

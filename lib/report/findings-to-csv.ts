import { writeCsv } from "@/lib/csv";
import type { FindingPlace } from "./place-findings";
import type { Report } from "./schema";

const COLUMNS = [
  "finding",
  "quote",
  "start",
  "end",
  "category",
  "standing",
  "context",
  "cue",
  "value",
  "unit",
  "subject",
  "document",
  "place",
  "claim",
  "outcome",
  "reason",
  "verdict",
  "verdictChinese",
  "rulebook",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

interface Span {
  quote: string;
  start: number;
  end: number;
}

/**
 * Everything that was found in the text as CSV, in its order: each mention of a battery type with the claim that rests on
 * it and its verdict, each fact with its value, each coined name. `start` and `end` count UTF-16 units of the text.
 */
export function findingsToCsv(report: Report): string {
  const mentions = report.mentions.map((mention, index) => ({
    ...place(report, mention),
    finding: "mention",
    category: mention.category,
    standing: mention.standing,
    context: mention.context,
    cue: mention.cue?.quote ?? "",
    subject: mention.subject ?? "",
    ...describeClaim(report, index),
  }));
  const facts = report.facts.map((fact) => ({
    ...place(report, fact),
    finding: fact.kind,
    context: fact.context,
    value: Array.isArray(fact.value) ? fact.value.join(" to ") : String(fact.value),
    unit: fact.unit ?? "",
    subject: fact.subject ?? "",
  }));
  const coined = report.coined.map((name) => ({ ...place(report, name), finding: "coined name" }));
  const rows = [...mentions, ...facts, ...coined].sort((a, b) => Number(a.start) - Number(b.start));
  const lines = rows.map((row: Row) => COLUMNS.map((column) => row[column] ?? ""));
  return writeCsv([[...COLUMNS], ...lines]);
}

function place({ places = [], input }: Report, { quote, start, end }: Span) {
  const found = places.find((one) => one.start < end && start < one.end);
  return {
    quote,
    start: String(start),
    end: String(end),
    ...(found && { document: input.documents?.[found.document]?.name ?? "", place: writePlace(found) }),
  };
}

/** "page 3", "paragraph 12", "sheet Cells 4". */
function writePlace({ place: at }: FindingPlace): string {
  const { kind, ...numbers } = at as { kind: string } & Record<string, unknown>;
  return [kind, ...Object.values(numbers).filter((one) => typeof one !== "object")].join(" ");
}

function describeClaim({ claims, rulebook }: Report, mention: number): Row {
  const claim = claims.find(({ mentions }) => mentions.includes(mention));
  if (!claim) return {};
  const { id, outcome, reason, say } = claim;
  return {
    claim: id,
    outcome,
    reason: reason.code,
    verdict: say.en,
    verdictChinese: say.zh,
    rulebook: rulebook.id,
  };
}

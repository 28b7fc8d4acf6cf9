import { canonicalJson } from "@/lib/digest";
import type { Category, Outcome } from "@/lib/engine/types";
import { dictionary, type Locale } from "@/lib/i18n";
import type { Report } from "./schema";

/** A report, and the text that it was made from; null once that is erased. */
export interface ReportOfText {
  report: Report;
  text: string | null;
}

type Field = "product" | "maker" | "claimDate" | "sourceUrl";

/** How a report differs from the one whose place it took. */
export type Change =
  | { kind: "overall"; from: Outcome; to: Outcome }
  | { kind: "rulebook"; from: string; to: string }
  | { kind: "text" | "tests" | "none" }
  | { kind: "field"; field: Field; from: string; to: string }
  | { kind: "claim-added" | "claim-gone"; claim: ClaimName; outcome: Outcome }
  | { kind: "claim"; claim: ClaimName; from: Outcome; to: Outcome };

/** What a claim is known by in both: whose, and which type. The subject is empty where none is named. */
interface ClaimName {
  subject: string;
  category: Category;
}

const FIELDS = ["product", "maker", "claimDate", "sourceUrl"] as const;

/** What changed between two versions of a report, the verdict first; `none` alone where nothing of it did. */
export function compareReports(before: ReportOfText, after: ReportOfText): Change[] {
  const [was, is] = [before.report, after.report];
  const changes: Change[] = [];
  const [from, to] = [was.overall.outcome, is.overall.outcome];
  if (from !== to) changes.push({ kind: "overall", from, to });
  if (was.rulebook.digest !== is.rulebook.digest) {
    changes.push({ kind: "rulebook", from: was.rulebook.id, to: is.rulebook.id });
  }
  changes.push(...compareClaims(was, is));
  if (before.text !== null && after.text !== null && before.text !== after.text) changes.push({ kind: "text" });
  if (canonicalJson(givenTests(was)) !== canonicalJson(givenTests(is))) changes.push({ kind: "tests" });
  for (const field of FIELDS) {
    const [first, second] = [was.input[field] ?? "", is.input[field] ?? ""];
    if (first !== second) changes.push({ kind: "field", field, from: first, to: second });
  }
  return changes.length > 0 ? changes : [{ kind: "none" }];
}

const givenTests = ({ tests }: Report) => tests.map(({ given, samples }) => ({ given, samples }));

function compareClaims(was: Report, is: Report): Change[] {
  const [earlier, later] = [claimsByName(was), claimsByName(is)];
  const gone = [...earlier].filter(([name]) => !later.has(name));
  return [
    ...[...later].flatMap(([name, { claim, outcome }]): Change[] => {
      const from = earlier.get(name)?.outcome;
      if (from === undefined) return [{ kind: "claim-added", claim, outcome }];
      return from === outcome ? [] : [{ kind: "claim", claim, from, to: outcome }];
    }),
    ...gone.map(([, { claim, outcome }]): Change => ({ kind: "claim-gone", claim, outcome })),
  ];
}

const claimsByName = ({ claims }: Report) =>
  new Map(
    claims.map(({ subject = "", category, outcome }) => [
      `${category} ${subject}`,
      { claim: { subject, category }, outcome },
    ]),
  );

/** A change in one sentence. */
export function sayChange(change: Change, locale: Locale): string {
  const { record, common } = dictionary(locale);
  const t = record.changes;
  const nameOf = ({ subject, category }: ClaimName) => t.claimOf(common.category[category], subject);
  switch (change.kind) {
    case "overall":
      return t.overall(common.outcome[change.from], common.outcome[change.to]);
    case "rulebook":
      return t.rulebook(change.from, change.to);
    case "field":
      return t.field(t.fields[change.field], change.from || t.nothing, change.to || t.nothing);
    case "claim":
      return t.claim(nameOf(change.claim), common.outcome[change.from], common.outcome[change.to]);
    case "claim-added":
      return t.added(nameOf(change.claim), common.outcome[change.outcome]);
    case "claim-gone":
      return t.gone(nameOf(change.claim), common.outcome[change.outcome]);
    default:
      return t[change.kind];
  }
}

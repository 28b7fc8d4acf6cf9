import * as z from "zod";
import type { DecisionRule } from "@/lib/engine/types";
import { TESTS_LIMIT } from "./limits";
import { latestDateOnEarth, readDate } from "./read-date";
import type { Leaf } from "./read-decimal";
import { leaf, requiredLeaf } from "./read-issues";
import { readLine, readUrl, readWord } from "./read-line";
import { readText } from "./read-text";
import { oneOf, SHAPES } from "./shapes";
import { listOf, testSchema } from "./test-schema";

/** A schema takes longer to make than a request to check, and only the latest possible date makes two of them differ. */
let made: { latest: string; schema: ReturnType<typeof makeSchema> } | undefined;

/** The JSON request, as POST /api/audits and every other door take it. */
export function requestSchema(today: Date) {
  const latest = latestDateOnEarth(today);
  if (made?.latest !== latest) made = { latest, schema: makeSchema(today) };
  return made.schema;
}

function makeSchema(today: Date) {
  return z.strictObject({
    text: requiredLeaf(readText),
    product: leaf((raw) => readLine(raw)),
    maker: leaf((raw) => readLine(raw)),
    claimDate: leaf((raw) => readDate(raw, today), SHAPES.date),
    sourceUrl: leaf(readUrl, SHAPES.url),
    rulebook: leaf(readRulebook, SHAPES.idOrObject),
    decisionRule: leaf((raw) => readWord<DecisionRule>(raw, "decisionRule"), oneOf("decisionRule")),
    // A door that has documents at hand puts their texts in place of this field.
    documents: leaf(() => ({ problem: "documents-not-here" }) satisfies Leaf<never>, SHAPES.ids),
    tests: listOf(testSchema(today), TESTS_LIMIT, "too-many-tests"),
  });
}

/** An id; or a rulebook of one's own, whole, which the rulebook room reads and words its refusals. */
function readRulebook(raw: unknown): Leaf<string | object> {
  return typeof raw === "object" && raw !== null ? { value: raw } : readLine(raw);
}

import * as z from "zod";
import {
  CATEGORIES,
  DECISION_RULES,
  EVIDENCES,
  type Findings,
  OUTCOMES,
  type Rulebook,
  type SourceDocument,
  WORDINGS,
} from "@/lib/engine/types";
import { documentSchema, findingPlaceSchema } from "./document-schema";
import type { OwnRulebookFacts } from "./own-rulebook-facts";
import type { FindingPlace } from "./place-findings";
import { bilingualSchema, codedSchema, indexSchema, offsetSchema, reasonSchema, sha256Schema } from "./schema-parts";
import { testReadingSchema } from "./test-reading-schema";

/**
 * Report version 1: what is stored, shown and shared. Its names are promised outside (see README.md), so they are
 * only ever added to; a change of meaning is a version 2 with an upgrade in read-report.ts and a new sample.
 * Objects are loose: a field that a later engine adds survives being read.
 */
export interface Report extends Findings {
  reportVersion: 1;
  /** The audit's id where it is stored, or the line's id in a batch; outside every digest. */
  id?: string;
  engineVersion: string;
  lexicon: { id: string; digest: string };
  /** Of one's own rulebook also what a page needs to speak of it, since no server keeps it, and its file's digest. */
  rulebook: { id: string; digest: string; status: Rulebook["status"]; fileDigest?: string; facts?: OwnRulebookFacts };
  /** What was audited, without the text itself, which can be erased on its own. textLength counts UTF-16 units. */
  input: {
    product?: string;
    maker?: string;
    claimDate?: string;
    sourceUrl?: string;
    decisionRule?: Findings["decisionRule"];
    /** Files that the text was taken from, in its order; the places of findings in them stand in `places`. */
    documents?: Omit<SourceDocument, "parts">[];
    textLength: number;
  };
  /** Where in its document every finding stands; present where there are documents. */
  places?: FindingPlace[];
  /** SHA-256 of the canonical text, fields and test data, so that an erased input can still be recognised. */
  inputDigest: string;
  /** SHA-256 of this report in canonical JSON, without `id` and without this field. */
  resultDigest: string;
}

const contextSchema = z.enum(["asserted", "negated", "future", "comparison", "question", "attributed", "generic"]);
const spanShape = { quote: z.string(), start: offsetSchema, end: offsetSchema };

const mentionSchema = z.looseObject({
  ...spanShape,
  lang: z.string(),
  term: z.string(),
  concept: z.string(),
  category: z.enum(CATEGORIES),
  standing: z.enum(["preferred", "admitted", "not-in-standard"]),
  context: contextSchema,
  cue: z.looseObject({ ...spanShape, id: z.string() }).optional(),
  subject: z.string().optional(),
});

const factSchema = z.looseObject({
  ...spanShape,
  kind: z.enum([
    "liquid_content_pct",
    "liquid_statement",
    "energy_density_wh_kg",
    "weight_loss_pct",
    "electrolyte",
    "ion",
    "application",
    "contested_citation",
    "cycles",
    "superlative",
    "cited_evidence",
  ]),
  value: z.union([z.number(), z.tuple([z.number(), z.number()]), z.string()]),
  unit: z.string().optional(),
  basis: z.string().optional(),
  conditions: z
    .looseObject({
      temperatureC: z.string().optional(),
      durationH: z.string().optional(),
      vacuum: z.literal(true).optional(),
    })
    .optional(),
  retentionPct: z.string().optional(),
  report: z.looseObject({ number: z.string().optional(), date: z.string().optional() }).optional(),
  context: contextSchema,
  subject: z.string().optional(),
});

const subjectSchema = z.looseObject({
  name: z.string(),
  given: z.enum(["text", "product-field", "maker-field", "test"]),
  matched: z.string().optional(),
  match: z.enum(["exact", "loose", "only-subject", "none"]),
});

const stepSchema = z.looseObject({
  kind: z.enum(["quote", "term", "text", "rule", "data", "arithmetic", "outcome"]),
  say: bilingualSchema,
  rule: z.string().optional(),
});

const statusSchema = z.enum(["draft-for-comment", "team-standard", "published-not-in-force", "own"]);
const decisionRuleSchema = z.enum(DECISION_RULES);

const flipSchema = z.looseObject({
  rulebook: z.string(),
  name: bilingualSchema,
  status: statusSchema,
  statusLine: bilingualSchema,
  limit: bilingualSchema.nullable(),
  evidence: z.enum(EVIDENCES),
  outcome: z.enum(OUTCOMES),
  inUse: z.boolean(),
  note: bilingualSchema.optional(),
});

const ownFactsSchema = z.looseObject({
  title: bilingualSchema,
  shortName: bilingualSchema,
  statusLine: bilingualSchema,
  dates: z.looseObject({ published: z.string().optional(), inForceFrom: z.string().optional() }),
  limitPpm: z.number().nullable(),
  operator: z.enum(["<=", "<"]).nullable(),
  conditions: z.array(z.looseObject({ id: z.string(), name: bilingualSchema })),
  notKnown: z.array(bilingualSchema),
});

const claimSchema = z.looseObject({
  id: z.string(),
  subject: z.string().optional(),
  category: z.enum(CATEGORIES),
  mentions: indexSchema,
  wording: z.enum(WORDINGS),
  evidence: z.enum(EVIDENCES),
  outcome: z.enum(OUTCOMES),
  reason: reasonSchema,
  say: bilingualSchema,
  suggestedTerm: bilingualSchema.extend({ condition: bilingualSchema.optional() }),
  evidenceCategory: z.literal("not-solid").optional(),
  tests: indexSchema,
  decidedBy: offsetSchema.optional(),
  against: z.looseObject({ facts: indexSchema, mentions: indexSchema }),
  doubts: z.looseObject({ facts: indexSchema }),
  steps: z.array(stepSchema),
  elsewhere: z
    .array(
      z.looseObject({
        rulebook: z.string(),
        evidence: z.enum(EVIDENCES),
        outcome: z.enum(OUTCOMES),
        say: bilingualSchema,
      }),
    )
    .optional(),
  flips: z.array(flipSchema).optional(),
  changesAt: z
    .looseObject({
      supportedFromPct: z.string(),
      contradictedBelowPct: z.string().nullable(),
      say: bilingualSchema,
    })
    .optional(),
});

export const reportSchema = z.looseObject({
  reportVersion: z.literal(1),
  id: z.string().optional(),
  engineVersion: z.string(),
  lexicon: z.looseObject({ id: z.string(), digest: sha256Schema }),
  rulebook: z.looseObject({
    id: z.string(),
    digest: sha256Schema,
    status: statusSchema,
    fileDigest: sha256Schema.optional(),
    facts: ownFactsSchema.optional(),
  }),
  input: z.looseObject({
    product: z.string().optional(),
    maker: z.string().optional(),
    claimDate: z.string().optional(),
    sourceUrl: z.string().optional(),
    decisionRule: decisionRuleSchema.optional(),
    documents: z.array(documentSchema).optional(),
    textLength: offsetSchema,
  }),
  places: z.array(findingPlaceSchema).optional(),
  inputDigest: sha256Schema,
  resultDigest: sha256Schema,
  decisionRule: decisionRuleSchema.optional(),
  decisionRuleName: bilingualSchema.optional(),
  mentions: z.array(mentionSchema),
  coined: z.array(
    z.looseObject({
      ...spanShape,
      id: z.string(),
      known: bilingualSchema.optional(),
      since: z.string().optional(),
    }),
  ),
  facts: z.array(factSchema),
  claims: z.array(claimSchema),
  tests: z.array(testReadingSchema),
  subjects: z.array(subjectSchema).optional(),
  overall: z.looseObject({ outcome: z.enum(OUTCOMES), say: bilingualSchema, reason: reasonSchema }),
  notes: z.array(codedSchema),
}) satisfies z.ZodType<Report>;

import * as z from "zod";
import { CATEGORIES, EVIDENCES, type Findings, OUTCOMES, type Rulebook, WORDINGS } from "@/lib/engine/types";

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
  rulebook: { id: string; digest: string; status: Rulebook["status"] };
  /** What was audited, without the text itself, which can be erased on its own. textLength counts UTF-16 units. */
  input: { product?: string; maker?: string; claimDate?: string; sourceUrl?: string; textLength: number };
  /** SHA-256 of the canonical text, fields and test data, so that an erased input can still be recognised. */
  inputDigest: string;
  /** SHA-256 of this report in canonical JSON, without `id` and without this field. */
  resultDigest: string;
}

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const offsetSchema = z.int().nonnegative();
const indexSchema = z.array(z.int().nonnegative());
const bilingualSchema = z.looseObject({ en: z.string(), zh: z.string() });
const dataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const reasonSchema = z.looseObject({ code: z.string(), data: dataSchema });
const codedSchema = z.looseObject({ code: z.string(), say: bilingualSchema, data: dataSchema });

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
});

const limitEvidence = ["pass", "conditional-pass", "conditional-fail", "fail"] as const;
const unitSchema = z.enum(["g", "mg", "kg"]);

const sampleReadingSchema = z.looseObject({
  id: z.string(),
  before: z.string(),
  after: z.string(),
  unit: unitSchema,
  lossPct: z.string(),
  expandedUncertaintyPct: z.string(),
  evidence: z.enum(limitEvidence).optional(),
  arithmetic: z.string().optional(),
});

const givenSchema = z.looseObject({
  product: z.string().optional(),
  method: z.string().optional(),
  laboratory: z.string().optional(),
  accreditation: z.string().optional(),
  reportNumber: z.string().optional(),
  reportDate: z.string().optional(),
  sampledBy: z.enum(["maker", "laboratory", "authority"]).optional(),
  temperatureC: z.string().optional(),
  durationH: z.string().optional(),
  vacuum: z.boolean().optional(),
  pressurePa: z.string().optional(),
  ambientTemperatureC: z.string().optional(),
  humidityPct: z.string().optional(),
  stateOfChargePct: z.string().optional(),
  visibleLiquid: z.enum(["yes", "no"]).optional(),
  balanceAccuracyG: z.string().optional(),
  expandedUncertaintyPct: z.string().optional(),
  statedLossPct: z.string().optional(),
});

const conditionSchema = z.looseObject({
  condition: z.string(),
  required: z.string().nullable(),
  stated: z.string().nullable(),
  status: z.enum(["met", "not-met", "not-stated", "shown-only"]),
  confidence: z.enum(["A", "B", "C", "not-known"]),
  houseRule: z.string().optional(),
});

const testReadingSchema = z.looseObject({
  given: givenSchema,
  samples: z.array(sampleReadingSchema),
  uncertaintyFrom: z.enum(["stated", "balance", "last-digit", "none"]),
  conditions: z.array(conditionSchema),
  evidence: z.enum([...limitEvidence, "invalid-test", "not-required"]),
  problems: z.array(codedSchema),
  claims: z.array(z.string()),
});

export const reportSchema = z.looseObject({
  reportVersion: z.literal(1),
  id: z.string().optional(),
  engineVersion: z.string(),
  lexicon: z.looseObject({ id: z.string(), digest: sha256Schema }),
  rulebook: z.looseObject({
    id: z.string(),
    digest: sha256Schema,
    status: z.enum(["draft-for-comment", "team-standard", "published-not-in-force", "own"]),
  }),
  input: z.looseObject({
    product: z.string().optional(),
    maker: z.string().optional(),
    claimDate: z.string().optional(),
    sourceUrl: z.string().optional(),
    textLength: offsetSchema,
  }),
  inputDigest: sha256Schema,
  resultDigest: sha256Schema,
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

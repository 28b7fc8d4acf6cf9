import * as z from "zod";
import { bilingualSchema, codedSchema, offsetSchema, sha256Schema } from "./schema-parts";

// One test as it was understood. Optional is what reports of older engines lack.

const limitEvidence = ["pass", "conditional-pass", "conditional-fail", "fail"] as const;
const distributionSchema = z.enum(["normal", "rectangular", "triangular"]);
const unitSchema = z.enum(["g", "mg", "kg"]);

const sampleReadingSchema = z.looseObject({
  id: z.string(),
  before: z.string(),
  after: z.string(),
  unit: unitSchema,
  beforeNanograms: z.string().optional(),
  lossNanograms: z.string().optional(),
  lossPct: z.string(),
  expandedUncertaintyPct: z.string(),
  evidence: z.enum(limitEvidence).optional(),
  probability: z.string().optional(),
  arithmetic: z.string().optional(),
  outlier: z.boolean().optional(),
});

const givenSchema = z.looseObject({
  product: z.string().optional(),
  method: z.string().optional(),
  laboratory: z.string().optional(),
  accreditation: z.string().optional(),
  accreditationNumber: z.string().optional(),
  reportNumber: z.string().optional(),
  reportDate: z.string().optional(),
  sampledBy: z.enum(["maker", "laboratory", "authority"]).optional(),
  productTie: z.string().optional(),
  opening: z.string().optional(),
  instrument: z.string().optional(),
  balanceCalibration: z.string().optional(),
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
  repeatWeighingsG: z.array(z.string()).optional(),
  weighingsPerMass: z.string().optional(),
  uncertaintyAdded: z
    .array(
      z.looseObject({
        source: z.string(),
        distribution: distributionSchema,
        halfWidthG: z.string().optional(),
        halfWidthPct: z.string().optional(),
        expandedG: z.string().optional(),
        expandedPct: z.string().optional(),
        coverageFactor: z.string().optional(),
      }),
    )
    .optional(),
  statedLossPct: z.string().optional(),
  source: z
    .looseObject({
      file: z.string(),
      sha256: sha256Schema,
      sheet: z.string().optional(),
      range: z.string().optional(),
    })
    .optional(),
});

const conditionSchema = z.looseObject({
  condition: z.string(),
  required: z.string().nullable(),
  stated: z.string().nullable(),
  tolerance: z.string().optional(),
  status: z.enum(["met", "not-met", "not-stated", "shown-only"]),
  reading: z.enum(["met", "not-met", "not-stated", "stated", "not-known"]).optional(),
  gates: z.boolean().optional(),
  confidence: z.enum(["A", "B", "C", "not-known"]),
  houseRule: z.string().optional(),
});

const budgetSchema = z.looseObject({
  sample: z.string(),
  rows: z.array(
    z.looseObject({
      kind: z.enum(["stated", "balance", "last-digit", "repeatability", "added"]),
      source: bilingualSchema,
      distribution: distributionSchema,
      given: z.string(),
      standardUncertaintyG: z.string(),
      standardUncertaintyPct: z.string(),
      sharePct: z.string(),
      degreesOfFreedom: z.number().optional(),
    }),
  ),
  combinedPct: z.string(),
  coverageFactor: z.string(),
  degreesOfFreedom: z.number().nullable(),
  expandedPct: z.string(),
});

const meanSchema = z.looseObject({
  lossPct: z.string(),
  expandedUncertaintyPct: z.string(),
  count: offsetSchema,
  spreadPct: z.string().nullable(),
  evidence: z.enum(limitEvidence).optional(),
  probability: z.string().optional(),
  arithmetic: z.string().optional(),
  decides: z.boolean(),
});

const outliersSchema = z.looseObject({
  method: z.literal("grubbs"),
  alpha: z.string(),
  sample: z.string(),
  statistic: z.string(),
  critical: z.string(),
  outlier: z.boolean(),
  withinUncertainty: z.boolean().optional(),
});

const custodySchema = z.looseObject({
  item: z.string(),
  name: bilingualSchema,
  stated: z.string().nullable(),
  costs: bilingualSchema.optional(),
  gates: z.boolean().optional(),
});

export const testReadingSchema = z.looseObject({
  given: givenSchema,
  samples: z.array(sampleReadingSchema),
  uncertaintyFrom: z.enum(["stated", "budget", "balance", "last-digit", "none"]),
  budget: budgetSchema.optional(),
  mean: meanSchema.optional(),
  outliers: outliersSchema.optional(),
  accepted: z.boolean().optional(),
  custody: z.array(custodySchema).optional(),
  conditions: z.array(conditionSchema),
  evidence: z.enum([...limitEvidence, "invalid-test", "not-required"]),
  problems: z.array(codedSchema),
  cautions: z.array(codedSchema).optional(),
  claims: z.array(z.string()),
});

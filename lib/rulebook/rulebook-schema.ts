import * as z from "zod";
import { CATEGORIES, EVIDENCES, OUTCOMES, WORDINGS } from "@/lib/engine/types";

/** Controls, and marks that turn the direction of writing: with them a name could read as another. */
const HIDDEN = String.raw`\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069`;
/** Blanks at the ends stay: a separator is a text too. */
const text = z
  .string()
  .max(2_000)
  .regex(new RegExp(`^[^${HIDDEN}]*[^\\s${HIDDEN}][^${HIDDEN}]*$`, "u"));
const isoDate = z.iso.date();
const plainDecimal = z.string().regex(/^\d+(\.\d+)?$/);
export const bilingualSchema = z.strictObject({ en: text, zh: text });
const confidence = z.enum(["A", "B", "C", "not-known"]);
const category = z.enum(CATEGORIES);
const standing = z.enum(["preferred", "admitted", "not-in-standard"]);

const isKnownOrNull = (one: object) =>
  !("value" in one && "confidence" in one) || one.value === null || one.confidence !== "not-known";

const stated = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value: value.nullable(),
      confidence,
      sources: z.array(text),
      note: bilingualSchema.optional(),
    })
    .refine(isKnownOrNull, "A value that is not known is null.");

const categorySchema = z.strictObject({
  category,
  defined: z.boolean(),
  term: bilingualSchema,
  definition: stated(bilingualSchema),
});

export const termsSchema = z.array(
  z.strictObject({
    concept: text,
    name: bilingualSchema.optional(),
    category,
    standing,
    confidence,
    sources: z.array(text),
    note: bilingualSchema.optional(),
  }),
);

const FIELDS = [
  "temperatureC",
  "durationH",
  "vacuum",
  "pressurePa",
  "ambientTemperatureC",
  "humidityPct",
  "stateOfChargePct",
  "visibleLiquid",
  "balanceAccuracyG",
  "samples",
] as const;
const YES_OR_NO: readonly string[] = ["vacuum", "visibleLiquid"];

const conditionSchema = z
  .strictObject({
    id: text,
    field: z.enum(FIELDS).optional(),
    name: bilingualSchema,
    unit: text.optional(),
    required: stated(text),
    test: z
      .union([
        z.strictObject({ equals: plainDecimal, within: plainDecimal }),
        z.strictObject({ atLeast: plainDecimal, atMost: plainDecimal }),
        z.strictObject({ atLeast: plainDecimal }),
        z.strictObject({ atMost: plainDecimal }),
        z.strictObject({ is: z.boolean() }),
      ])
      .optional(),
    gates: z.boolean(),
    houseRule: text.optional(),
  })
  .refine(
    ({ gates, test, field, required }) => !gates || (test && field && /^[AB]$/.test(required.confidence)),
    "Only a condition of confidence A or B, with a field and a test, can gate.",
  )
  .refine(
    ({ field, test }) => !test || !field || "is" in test === YES_OR_NO.includes(field),
    "Yes or no is tested with `is`, a number with `equals`, `atLeast` or `atMost`.",
  );

const requirementSchema = z
  .strictObject({
    id: text,
    // The loss of volatile mass refutes solid-state and nothing else, so no other category can ask for it.
    category: z.literal("solid"),
    name: bilingualSchema,
    quantity: bilingualSchema,
    limitPpm: stated(z.int().min(0).max(1_000_000)),
    operator: stated(z.enum(["<=", "<"])),
    appliesTo: stated(z.enum(["each-sample", "mean"])).optional(),
    conditions: z.array(conditionSchema),
    visibleLiquidStep: stated(z.boolean()),
  })
  .refine(
    ({ limitPpm, operator }) => limitPpm.value !== null && operator.value !== null,
    "A requirement needs its limit and operator; leave it out, with textAtHand false, where they are not known.",
  )
  .refine(
    ({ conditions, visibleLiquidStep }) =>
      (visibleLiquidStep.value === true) === conditions.some(({ field, gates }) => field === "visibleLiquid" && gates),
    "visibleLiquidStep and a gating condition on visibleLiquid go together.",
  );
export const requirementsSchema = z.array(requirementSchema).max(1);

export const sourcesSchema = z.array(z.strictObject({ id: text, citation: text, url: z.url().optional() }));

export const standardSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  title: bilingualSchema,
  shortName: bilingualSchema,
  status: z.enum(["draft-for-comment", "team-standard", "published-not-in-force", "own"]),
  statusLine: bilingualSchema,
  dates: z.strictObject({
    published: isoDate.optional(),
    commentsUntil: isoDate.optional(),
    inForceFrom: isoDate.optional(),
  }),
  textAtHand: z.boolean(),
  shownBy: text.optional(),
  categories: z.array(categorySchema).length(CATEGORIES.length),
  facts: z.array(z.strictObject({ id: text, name: bilingualSchema, stated: stated(bilingualSchema) })).optional(),
  notKnown: z.array(bilingualSchema),
  /** Ids of what sources.json cites. */
  sources: z.array(text),
});

const CUSTODY_FIELDS = [
  "product",
  "productTie",
  "sampledBy",
  "laboratory",
  "accreditation",
  "accreditationNumber",
  "method",
  "reportNumber",
  "reportDate",
  "stateOfChargePct",
  "opening",
  "instrument",
  "balanceAccuracyG",
  "balanceCalibration",
  "ambientTemperatureC",
  "humidityPct",
  "temperatureC",
  "pressurePa",
  "durationH",
  "visibleLiquid",
  "source",
] as const;
export const custodySchema = z.array(
  z.strictObject({
    id: text,
    field: z.enum(CUSTODY_FIELDS),
    name: bilingualSchema,
    unit: text.optional(),
    costs: bilingualSchema,
  }),
);
export const houseRulesSchema = z.array(z.strictObject({ id: text, say: bilingualSchema, why: bilingualSchema }));
export const decisionsSchema = z.array(
  z.strictObject({
    id: text,
    category: z.array(category).optional(),
    wording: z.array(z.enum(WORDINGS)).optional(),
    evidence: z.array(z.enum(EVIDENCES)).optional(),
    circumstance: z
      .enum(["words-in-doubt", "visible-liquid-without-step", "category-not-defined", "text-not-at-hand"])
      .optional(),
    outcome: z.enum(OUTCOMES),
    reason: text,
  }),
);
export const wordingSchema = z.record(text, bilingualSchema);
const reportedSchema = z.array(z.strictObject({ say: bilingualSchema, sources: z.array(text) }));
export const contestedSchema = z.array(
  z.strictObject({
    id: text,
    name: bilingualSchema,
    why: bilingualSchema,
    /** What is repeated of it, and what stands against that. */
    said: reportedSchema,
    against: reportedSchema,
  }),
);

/** One's own rulebook in one file: terms and values are its own, table, house rules and sentences are ours. */
export const ownRulebookSchema = standardSchema
  .omit({ status: true, shownBy: true, textAtHand: true, sources: true })
  .extend({
    /** For editors that check a file while it is written. */
    $schema: z.string().optional(),
    status: z.literal("own").optional(),
    textAtHand: z.literal(true).optional(),
    terms: termsSchema,
    requirements: requirementsSchema,
    sources: sourcesSchema,
  });
export type OwnRulebook = z.infer<typeof ownRulebookSchema>;

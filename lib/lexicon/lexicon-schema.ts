import * as z from "zod";

const phrase = z
  .string()
  .min(1)
  .refine((text) => text.replaceAll("*", "").trim().length > 0, "A phrase holds at least one character.");
const phrases = z.array(phrase).min(1);
const source = z.string().min(3);

const termSchema = z.strictObject({
  id: z.string().regex(/^term\.[a-z]{2}\.[\p{L}\p{N}-]+$/u),
  concept: z.string(),
  category: z.enum(["liquid", "hybrid", "solid"]),
  forms: phrases,
  bare: z.enum(["always", "domain", "beside", "never"]),
  source,
});

const cueSchema = z.strictObject({
  id: z.string().regex(/^cue\.[a-z]{2}\.(asserted|negated|future|comparison|question|attributed|generic)\.\S+$/u),
  context: z.enum(["asserted", "negated", "future", "comparison", "question", "attributed", "generic"]),
  phrases,
  direction: z.enum(["before", "after", "both"]),
  reach: z.union([z.number().int().min(0).max(8), z.enum(["sentence", "phrase"])]),
  needs: z.enum(["quoted", "liquid", "subject", "one"]).optional(),
  owner: z.boolean().optional(),
  firm: z.boolean().optional(),
  within: z.number().int().nonnegative().optional(),
  weight: z.number().int().min(1).max(9).optional(),
  terminators: z.array(phrase).optional(),
  pseudo: z.array(phrase).optional(),
  source,
});

const grammarSchema = z.strictObject({
  thousands: z.string().regex(/^[., ']*$/),
  pluralEnding: z.string().length(1).optional(),
  anyOne: z.strictObject({ articles: phrases, verbEnding: z.string().min(1), past: z.array(phrase) }).optional(),
  nounFollows: z.boolean().optional(),
  clauseBeforeNoun: z.boolean().optional(),
  comparesAfter: z.boolean().optional(),
  dropsSubject: z.boolean().optional(),
  verbLast: z.boolean().optional(),
  nameLinks: phrases.optional(),
  reads: z.array(z.string().length(2)).optional(),
});

export const languageSchema = z.strictObject({
  lang: z.string().length(2),
  script: z.enum(["latin", "han", "kana", "hangul"]),
  grammar: grammarSchema,
  stopWords: z.array(phrase),
  abbreviations: z.array(phrase),
  clauseOpeners: z.array(phrase),
  clauseEnders: z.array(phrase).optional(),
  clauseResumers: z.array(phrase).optional(),
  terms: z.array(termSchema).min(1),
  words: z.strictObject({
    nouns: phrases,
    fillers: z.array(phrase),
    stops: z.array(phrase),
    components: z.array(phrase),
    classed: z.array(phrase),
    links: z.array(phrase),
    identifies: z.array(phrase),
    joiners: z.array(phrase),
    domain: phrases,
    otherDomains: z.array(phrase),
  }),
  pseudoTerms: z.array(z.strictObject({ id: z.string().regex(/^pseudo\.[a-z]{2}\.\S+$/u), phrases, source })),
  cues: z.array(cueSchema),
});

export const coinedSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^coined\.[a-z-]+$/),
    concept: z.string(),
    phrases,
    beside: phrases.optional(),
    known: z.strictObject({ en: z.string(), zh: z.string() }),
    since: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/)
      .optional(),
    source,
  }),
);

export const foldingSchema = z.record(
  z.string().refine((key) => [...key].length === 1),
  z.string().refine((value) => [...value].length === 1),
);

export const lookalikesSchema = z.record(z.string().length(1), z.string().regex(/^[A-Za-z]$/));

export const unreadSchema = z.array(
  z.strictObject({
    lang: z.string(),
    name: z.strictObject({ en: z.string(), zh: z.string() }),
    letters: z.string().optional(),
    words: z.array(phrase).optional(),
  }),
);

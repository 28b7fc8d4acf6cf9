import { z } from "zod";

/** What a fact word does: the engine asks for words by role, and knows no word itself. */
export const FACT_ROLES = [
  "percent",
  "wh-per-kg",
  "share-number",
  "below",
  "below-after",
  "range",
  "range-and",
  "between",
  "from",
  "becomes",
  "moved",
  "approx",
  "liquid",
  "liquid-bare",
  "liquid-other",
  "electrolyte",
  "solid",
  "solid-other",
  "share",
  "filler",
  "other-share",
  "changed-by",
  "little",
  "holds",
  "holds-after",
  "wetted",
  "none-before",
  "none-after",
  "not-none",
  "leak",
  "replaced",
  "gel",
  "gel-bare",
  "wetting-agent",
  "catholyte",
  "residual",
  "battery-noun",
  "made-by",
  "basis",
  "loss",
  "drying",
  "weight",
  "limit",
  "former",
  "increase",
  "chemistry",
  "chemistry-formula",
  "chemistry-other",
  "chemistry-near",
  "ion",
  "ion-anode",
  "ion-other",
  "application",
  "citation",
  "battery",
  "other-domain",
  "subject-carry",
  "subject-rival",
  "subject-link",
  "join",
  "foreign",
  "variant",
  "correction",
  "not-name",
  "name-suffix",
  "name-cue",
  "name-verb",
  "product-noun",
  "possessive",
] as const;

const form = z.string().min(1);

export const factWordsSchema = z.strictObject({
  lang: z.enum(["en", "zh", "ja", "ko", "de", "fr"]),
  words: z
    .array(
      z.strictObject({
        id: z.string().regex(/^fact\.[a-z]{2}\.[a-z0-9.-]+$/),
        role: z.enum(FACT_ROLES),
        value: z.string().min(1).optional(),
        forms: z.array(form).min(1),
        anywhere: z.boolean().optional(),
        note: z.string().min(3),
      }),
    )
    .min(1),
});

export const makersSchema = z.strictObject({
  note: z.string(),
  makers: z.array(
    z
      .strictObject({
        id: z.string().regex(/^maker\.[a-z-]+$/),
        name: z.string().min(2),
        zh: z.string().min(2),
        forms: z.array(form),
        exact: z.array(form).optional(),
      })
      .refine((maker) => maker.forms.length + (maker.exact?.length ?? 0) > 0, "A maker has at least one form."),
  ),
});

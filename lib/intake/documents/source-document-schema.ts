import * as z from "zod";
import type { SourceDocument } from "@/lib/engine/types";
import { DOCUMENTS_LIMIT, PARTS_LIMIT } from "./limits";

const count = z.int().nonnegative();
const placeSchema = z.union([
  z.strictObject({
    kind: z.literal("page"),
    page: z.int().positive(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  z.strictObject({ kind: z.literal("paragraph"), paragraph: count }),
  z.strictObject({ kind: z.literal("slide"), slide: count }),
  z.strictObject({ kind: z.literal("sheet"), sheet: z.string(), row: count }),
  z.strictObject({ kind: z.literal("line"), line: count }),
]);
const printSchema = z.enum([
  "body",
  "heading",
  "table",
  "small-print",
  "footnote",
  "aside",
  "header-or-footer",
  "alternative-text",
  "hidden",
  "inserted",
  "deleted",
  "comment",
  "notes",
]);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The documents of a bundle, as they were written into it. */
export const sourceDocumentsSchema = z
  .array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      size: count,
      sha256: sha256Schema,
      extractor: z.strictObject({ id: z.string(), version: z.string() }),
      textDigest: sha256Schema,
      start: count,
      end: count,
      pages: count.optional(),
      parts: z
        .array(
          z.strictObject({
            start: count,
            end: count,
            place: placeSchema,
            print: printSchema,
            confidence: z.number().optional(),
            weak: z.literal(true).optional(),
          }),
        )
        .max(PARTS_LIMIT),
      apart: z.array(z.strictObject({ text: z.string(), place: placeSchema, print: printSchema })),
      notes: z.array(
        z.strictObject({
          code: z.string(),
          say: z.strictObject({ en: z.string(), zh: z.string() }),
          place: placeSchema.optional(),
        }),
      ),
    }),
  )
  .max(DOCUMENTS_LIMIT) satisfies z.ZodType<SourceDocument[]>;

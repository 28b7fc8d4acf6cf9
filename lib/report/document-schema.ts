import * as z from "zod";
import type { Place, Print, SourceDocument } from "@/lib/engine/types";
import type { FindingPlace } from "./place-findings";
import { bilingualSchema, offsetSchema, sha256Schema } from "./schema-parts";

/** Kinds of places are added to and never changed, so an unknown one of a later engine is no fault of the report. */
const placeSchema = z.looseObject({ kind: z.string() }) as unknown as z.ZodType<Place>;
const printSchema = z.string() as unknown as z.ZodType<Print>;

export const documentSchema = z.looseObject({
  name: z.string(),
  type: z.string(),
  size: offsetSchema,
  sha256: sha256Schema,
  extractor: z.looseObject({ id: z.string(), version: z.string() }),
  textDigest: sha256Schema,
  start: offsetSchema,
  end: offsetSchema,
  pages: offsetSchema.optional(),
  apart: z.array(z.looseObject({ text: z.string(), place: placeSchema, print: printSchema })),
  notes: z.array(z.looseObject({ code: z.string(), say: bilingualSchema, place: placeSchema.optional() })),
}) satisfies z.ZodType<Omit<SourceDocument, "parts">>;

export const findingPlaceSchema = z.looseObject({
  start: offsetSchema,
  end: offsetSchema,
  document: offsetSchema,
  place: placeSchema,
  print: printSchema.optional(),
  confidence: z.number().optional(),
  weak: z.literal(true).optional(),
}) satisfies z.ZodType<FindingPlace>;

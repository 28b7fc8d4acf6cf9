import * as z from "zod";

// What the schemas of a report are made of. Objects are loose: a field that a later engine adds survives.
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const offsetSchema = z.int().nonnegative();
export const indexSchema = z.array(z.int().nonnegative());
export const bilingualSchema = z.looseObject({ en: z.string(), zh: z.string() });
export const dataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
export const reasonSchema = z.looseObject({ code: z.string(), data: dataSchema });
export const codedSchema = z.looseObject({ code: z.string(), say: bilingualSchema, data: dataSchema });

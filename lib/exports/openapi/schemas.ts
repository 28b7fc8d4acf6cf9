import * as z from "zod";
import type { Locale } from "@/lib/i18n";
import fields from "@/lib/intake/fields.json";
import { requestSchema } from "@/lib/intake/request-schema";
import { keySetSchema, receiptSchema } from "@/lib/record";
import { reportSchema } from "@/lib/report";
import { bilingualSchema } from "@/lib/report/schema-parts";

const problem = z.object({ code: z.string(), path: z.string(), say: bilingualSchema });
const address = z.object({ url: z.url() });
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const progress = z.object({ page: z.int(), pages: z.int() });

/** What goes in and what comes out, by the names of the document. */
const SCHEMAS = {
  AuditRequest: (today: Date) => requestSchema(today),
  CreatedAudit: () => z.object({ id: z.string(), manageUrl: z.url(), report: reportSchema }),
  Report: () => reportSchema,
  Bundle: () =>
    z.looseObject({ bundleVersion: z.literal(1), report: z.unknown().optional(), receipt: receiptSchema.optional() }),
  Published: () => address,
  Correction: () => z.object({ correctedBy: z.string(), reason: z.string() }),
  Reply: () =>
    z.object({
      askedOn: day,
      answeredOn: day.optional(),
      replyBy: z.string().optional(),
      reply: z.string().optional(),
    }),
  Listing: () => z.object({ listed: z.enum(["yes", "no"]) }),
  Erasure: () => z.object({ sure: z.literal("yes") }),
  DocumentProgress: () =>
    z.object({
      waiting: z.literal(true).optional(),
      progress: progress.optional(),
      document: z.looseObject({ id: z.string(), name: z.string() }).optional(),
      problems: z.array(problem).optional(),
    }),
  TestTable: () =>
    z.looseObject({
      table: z.unknown(),
      questions: z.array(z.unknown()),
      problems: z.array(problem),
      tests: z.array(z.unknown()),
    }),
  KeySet: () => keySetSchema,
  Log: () =>
    z.object({
      treeHead: z.string(),
      treeSize: z.int().min(1),
      rootHash: hash,
      consistency: z.object({ from: z.int().min(0), path: z.array(hash) }).optional(),
      inclusion: z.object({ index: z.int().min(0), leafHash: hash, path: z.array(hash) }).optional(),
    }),
  Readiness: () => z.object({ ready: z.boolean(), missingMigrations: z.array(z.string()) }),
  Embedding: () =>
    z.looseObject({
      type: z.literal("rich"),
      version: z.literal("1.0"),
      html: z.string(),
      width: z.int(),
      height: z.int(),
    }),
  Problem: () =>
    z.object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.string(),
      problems: z.array(problem),
    }),
};
export type SchemaName = keyof typeof SCHEMAS;

/** What a caller writes is described as it may be written, an answer as it comes. */
const WRITTEN: readonly SchemaName[] = ["AuditRequest", "Correction", "Reply", "Listing", "Erasure"];

interface JsonObject {
  properties?: Record<string, JsonObject>;
  items?: JsonObject;
  [keyword: string]: unknown;
}

/** Every schema as JSON Schema (2020-12), its fields with their names in `locale` where the form gives them one. */
export function describeSchemas(locale: Locale, today: Date): Record<SchemaName, JsonObject> {
  const names = Object.keys(SCHEMAS) as SchemaName[];
  const described = names.map((name) => {
    const io = WRITTEN.includes(name) ? ("input" as const) : ("output" as const);
    const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name](today), { io, unrepresentable: "any" });
    return [name, schema as JsonObject];
  });
  const all = Object.fromEntries(described) as Record<SchemaName, JsonObject>;
  nameFields(all.AuditRequest, fields.request, locale);
  const test = all.AuditRequest.properties?.tests?.items;
  if (test) nameFields(test, fields.test, locale);
  return all;
}

/** An empty text in place of one that is absent is how a refusal is worded, and no default. */
function nameFields(schema: JsonObject, names: Record<string, Record<Locale, string>>, locale: Locale): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const title = names[name]?.[locale];
    if (title) field.title = title;
    delete field.default;
  }
}

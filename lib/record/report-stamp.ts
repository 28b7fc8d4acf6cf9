import * as z from "zod";

/** What every version of the report says of its making. */
export const reportStampSchema = z.looseObject({
  engineVersion: z.string(),
  lexicon: z.looseObject({ id: z.string(), digest: z.string() }),
  rulebook: z.looseObject({ id: z.string(), digest: z.string() }),
  inputDigest: z.string(),
  resultDigest: z.string(),
});
export type ReportStamp = z.infer<typeof reportStampSchema>;

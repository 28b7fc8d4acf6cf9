import * as z from "zod";
import { keySetSchema } from "./key-schema";
import { leafSchema } from "./write-leaf";

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The field `receipt` of a bundle: all that is needed to check it without the site that made it. */
export const receiptSchema = z.strictObject({
  receiptVersion: z.literal(1),
  /** The key of /r/{key}, whose digest the leaf carries. */
  address: z.string(),
  leaf: leafSchema,
  /** Place of the leaf in the log, the oldest being 0. */
  index: z.int().min(0),
  /** From the leaf's neighbour up to the head, in hexadecimal. */
  inclusionPath: z.array(hexSchema),
  /** The signed head that the path leads to, a compact JWS of a TreeHead. */
  treeHead: z.string(),
  /** In hexadecimal, as every salt here. Without it the leaf says nothing of the report. */
  salt: hexSchema,
  /** The report as it was stored; in canonical JSON these are its bytes. */
  report: z.record(z.string(), z.unknown()),
  /** The reason or reply that the entry carries, while it is kept. */
  statement: z.strictObject({ text: z.string(), salt: hexSchema }).optional(),
  /** The site's public keys when this was made. */
  keys: keySetSchema,
  /** A compact JWS of a ReceiptStatement over everything else in the bundle. */
  signature: z.string(),
});
export type Receipt = z.infer<typeof receiptSchema>;
export type UnsignedReceipt = Omit<Receipt, "signature">;

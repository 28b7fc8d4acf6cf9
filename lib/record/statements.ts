import * as z from "zod";

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/);
const momentSchema = z.iso.datetime({ precision: 3 });

/** The `typ` of each kind of JWS that is signed here. */
export const TREE_HEAD = "touchstone-tree-head";
export const RECEIPT = "touchstone-receipt";

/** The log as it stood at a moment: how many leaves, and the root over them in hexadecimal. */
export const treeHeadSchema = z.strictObject({
  treeHeadVersion: z.literal(1),
  treeSize: z.int().min(1),
  rootHash: hexSchema,
  at: momentSchema,
});
export type TreeHead = z.infer<typeof treeHeadSchema>;

export const receiptStatementSchema = z.strictObject({
  receiptVersion: z.literal(1),
  /** SHA-256 of the whole bundle in canonical JSON, without the signature that says this. */
  contentDigest: hexSchema,
  /** SHA-256 of the stored bytes of the report, which /r/{key}/report.json serves. */
  reportDigest: hexSchema,
  leafHash: hexSchema,
  index: z.int().min(0),
  /** When the entry was logged. */
  at: momentSchema,
});
export type ReceiptStatement = z.infer<typeof receiptStatementSchema>;

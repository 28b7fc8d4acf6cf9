import { canonicalJson } from "@/lib/digest";
import type { Bundle } from "@/lib/report";
import type { Hash } from "./hash-tree";
import type { SigningKeys } from "./load-signing-keys";
import { commit } from "./make-commitment";
import type { Receipt, UnsignedReceipt } from "./receipt-schema";
import { signReceipt } from "./sign-statement";
import { stateReceipt, toHex } from "./state-receipt";
import { type LogEntry, leafOf } from "./write-leaf";

/** What the log and the store hold of one published report. */
export interface ReceiptParts {
  entry: LogEntry;
  salt: Uint8Array;
  /** As stored, and as /r/{key}/report.json serves them. */
  reportBytes: string;
  statement?: { text: string; salt: Uint8Array };
  index: number;
  /** `inclusionProof` in the tree of `treeHead`, which `signTreeHead` made. */
  inclusionPath: readonly Hash[];
  treeHead: string;
}

/**
 * The receipt of a bundle. It names the report by a digest that is not salted, so it is made when it is asked for and
 * stored nowhere: after an erasure none can be made. Throws where the report is not the one that was logged.
 */
export async function makeReceipt(bundle: Bundle, parts: ReceiptParts, keys: SigningKeys): Promise<Receipt> {
  const { entry, salt, reportBytes, statement } = parts;
  if (commit(salt, reportBytes) !== entry.reportCommitment) throw new Error("The log holds another report than this.");
  const receipt: UnsignedReceipt = {
    receiptVersion: 1,
    address: entry.key,
    leaf: leafOf(entry),
    index: parts.index,
    inclusionPath: parts.inclusionPath.map(toHex),
    treeHead: parts.treeHead,
    salt: toHex(salt),
    report: JSON.parse(reportBytes),
    ...(statement && { statement: { text: statement.text, salt: toHex(statement.salt) } }),
    keys: keys.published,
  };
  return { ...receipt, signature: await signReceipt(stateReceipt(bundle, receipt), keys) };
}

/** A bundle with its receipt as a file: canonical JSON and one line end, so that each bundle has one spelling. */
export const printBundle = (bundle: Bundle, receipt: Receipt): string => `${canonicalJson({ ...bundle, receipt })}\n`;

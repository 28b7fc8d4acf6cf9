import { canonicalJson, digest } from "@/lib/digest";
import { leafHash } from "./hash-tree";
import type { UnsignedReceipt } from "./receipt-schema";
import type { ReceiptStatement } from "./statements";

/**
 * What a receipt's signature states of a bundle: told from the bundle alone, by who signs and by who checks. Every byte
 * of the bundle but the signature itself enters it, so that none can change unnoticed.
 */
export function stateReceipt(bundle: object, receipt: UnsignedReceipt): ReceiptStatement {
  return {
    receiptVersion: 1,
    contentDigest: digest({ ...bundle, receipt }),
    reportDigest: digest(canonicalJson(receipt.report)),
    leafHash: toHex(leafHash(canonicalJson(receipt.leaf))),
    index: receipt.index,
    at: receipt.leaf.at,
  };
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

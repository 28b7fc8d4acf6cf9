import { CompactSign } from "jose";
import { canonicalJson } from "@/lib/digest";
import type { SigningKeys } from "./load-signing-keys";
import {
  RECEIPT,
  type ReceiptStatement,
  receiptStatementSchema,
  TREE_HEAD,
  type TreeHead,
  treeHeadSchema,
} from "./statements";

/**
 * A compact JWS (RFC 7515) of a tree's size and root at a moment. Whoever keeps it can hold the log to it. The moment has
 * to be taken before the keys are loaded: a key speaks of none after it was retired, and a rotation may come in between.
 */
export const signTreeHead = (head: TreeHead, keys: SigningKeys): Promise<string> =>
  sign(TREE_HEAD, treeHeadSchema.parse(head), keys);

/** A compact JWS of what a bundle holds and of its place in the log. */
export const signReceipt = (statement: ReceiptStatement, keys: SigningKeys): Promise<string> =>
  sign(RECEIPT, receiptStatementSchema.parse(statement), keys);

/** Ed25519 is deterministic: the same statement and key give the same bytes. `typ` keeps one kind from passing for another. */
function sign(typ: string, statement: object, { privateKey, published }: SigningKeys): Promise<string> {
  return new CompactSign(new TextEncoder().encode(canonicalJson(statement)))
    .setProtectedHeader({ alg: "EdDSA", kid: published.keys[0]?.kid, typ })
    .sign(privateKey);
}

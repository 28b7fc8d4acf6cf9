import { canonicalJson, digest } from "@/lib/digest";
import type { Bilingual } from "@/lib/engine/types";
import { accepted, type Result, refused } from "@/lib/errors";
import { isBundle } from "@/lib/intake";
import { resultDigest } from "@/lib/report";
import { checkSignature } from "./check-signature";
import { leafHash } from "./hash-tree";
import type { KeySet } from "./key-schema";
import { commit } from "./make-commitment";
import { verifyInclusion } from "./prove-inclusion";
import { readJson } from "./read-json";
import { type Receipt, receiptSchema } from "./receipt-schema";
import { replayBundle } from "./replay-bundle";
import { type ReportStamp, reportStampSchema } from "./report-stamp";
import { type Check, check, sentence } from "./say-check";
import { fromHex, stateReceipt } from "./state-receipt";
import { RECEIPT, receiptStatementSchema, TREE_HEAD, treeHeadSchema } from "./statements";

/** `fails` as soon as one check fails; `not-possible` where the audit could not be made again and all else holds. */
export interface Verification {
  state: "holds" | "fails" | "not-possible";
  say: Bilingual;
  /** In the order in which they were made. Those after a failure are not made. */
  checks: Check[];
}

/**
 * Checks a bundle with a receipt, offline: its bytes, its signature, its place in the log, that log and report belong
 * together, and that the audit gives the same result again. `given` are the site's keys as their holder knows them;
 * without them the bundle's own are used, and that is said. Problems: `not-a-bundle`, `no-receipt`.
 */
export async function verifyBundle(content: Uint8Array, today: Date, given?: KeySet): Promise<Result<Verification>> {
  const bundle = readJson(content);
  if (!isBundle(bundle)) return refuse("not-a-bundle");
  if (!("receipt" in bundle)) return refuse("no-receipt");
  const checks: Check[] = [];
  for await (const one of checkInTurn(content, bundle, today, given)) {
    checks.push(one);
    if (one.state === "fails") break;
  }
  const has = (state: Check["state"]) => checks.some((one) => one.state === state);
  const state = has("fails") ? "fails" : has("not-possible") ? "not-possible" : "holds";
  return accepted({ state, say: sentence(`verdict-${state}`), checks });
}

const refuse = (code: "not-a-bundle" | "no-receipt") => refused({ code, path: "", say: sentence(code) });

/** The cheap ones first. Each may rely on those before it, and is not asked for once one has failed. */
async function* checkInTurn(
  content: Uint8Array,
  bundle: Record<string, unknown>,
  today: Date,
  given?: KeySet,
): AsyncGenerator<Check, void> {
  const { data: receipt } = receiptSchema.safeParse(bundle.receipt);
  if (!receipt || !isCanonical(content, bundle)) return yield check("form", "fails");
  yield check("form", "holds");
  const keys = given ?? receipt.keys;
  yield* checkSeal(bundle, receipt, keys, given !== undefined);
  yield checkLog(receipt, keys);
  yield checkCommitment(receipt);
  yield checkReport(bundle, receipt);
  yield replayBundle(bundle, receipt.report as ReportStamp, today);
}

function isCanonical(content: Uint8Array, bundle: object): boolean {
  try {
    return Buffer.compare(content, Buffer.from(`${canonicalJson(bundle)}\n`)) === 0;
  } catch {
    // Half a character: nothing that is written here.
    return false;
  }
}

/** Whether the signature is one of these very bytes, and by whose key. */
async function* checkSeal(
  bundle: object,
  { signature, ...receipt }: Receipt,
  keys: KeySet,
  areGiven: boolean,
): AsyncGenerator<Check, void> {
  const seal = await checkSignature(signature, RECEIPT, receiptStatementSchema, keys);
  if (seal.state === "unknown-key") return yield check("seal", "fails", "seal-unknown-key", { kid: seal.kid });
  const isOfThis =
    seal.state === "holds" && canonicalJson(seal.statement) === canonicalJson(stateReceipt(bundle, receipt));
  if (!isOfThis) return yield check("seal", "fails");
  const { kid } = seal;
  yield check("seal", "holds", "seal-holds", { kid });
  yield areGiven ? check("key", "holds", "key-given") : check("key", "note", "key-own", { kid });
}

/** Whether the log with the signed head holds the leaf. */
async function checkLog({ leaf, index, inclusionPath, treeHead }: Receipt, keys: KeySet): Promise<Check> {
  const head = await checkSignature(treeHead, TREE_HEAD, treeHeadSchema, keys);
  if (head.state !== "holds") return check("log", "fails", "log-head-fails");
  const { treeSize, rootHash, at: headAt } = head.statement;
  const path = inclusionPath.map(fromHex);
  const isIn = verifyInclusion({ index, treeSize, leaf: leafHash(canonicalJson(leaf)), path, root: fromHex(rootHash) });
  if (!isIn) return check("log", "fails");
  const { at, revision } = leaf;
  const kind = sentence(`kind-${leaf.kind}`);
  const [number, size] = [index + 1, treeSize].map(String) as [string, string];
  return check("log", "holds", "log-holds", { at, kind, revision: String(revision), number, treeSize: size, headAt });
}

/** Whether leaf, report, statement and address belong together. */
function checkCommitment({ leaf, address, salt, report, statement }: Receipt): Check {
  const holds =
    leaf.address === digest(address) &&
    leaf.reportCommitment === commit(fromHex(salt), canonicalJson(report)) &&
    (!statement || leaf.statementCommitment === commit(fromHex(statement.salt), statement.text));
  return holds ? check("commitment", "holds", "commitment-holds", { address }) : check("commitment", "fails");
}

/** Whether the report is what its own digest is of, and the one that the bundle names. */
function checkReport(bundle: Record<string, unknown>, { report }: Receipt): Check {
  const { data: stamp } = reportStampSchema.safeParse(report);
  if (!stamp || resultDigest(report) !== stamp.resultDigest) return check("report", "fails");
  const { engineVersion, lexicon, rulebook, inputDigest, resultDigest: result } = stamp;
  const madeBy = { engineVersion, lexicon, rulebook: { id: rulebook.id, digest: rulebook.digest } };
  const named = { madeBy: bundle.madeBy, inputDigest: bundle.inputDigest, resultDigest: bundle.resultDigest };
  if (canonicalJson({ madeBy, inputDigest, resultDigest: result }) !== canonicalJson(named))
    return check("report", "fails");
  return check("report", "holds", "report-holds", { resultDigest: result });
}

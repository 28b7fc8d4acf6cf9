import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseAuditRequest } from "@/lib/intake";
import { makeBundle, makeReport, type Report, reportBytes, resultDigest } from "@/lib/report";
import { takeRulebook } from "@/lib/rulebook";
import {
  commit,
  fromHex,
  inclusionProof,
  type LogEntry,
  leafData,
  leafHash,
  loadSigningKeys,
  makeReceipt,
  printBundle,
  type Receipt,
  type SigningKeys,
  signReceipt,
  signTreeHead,
  toHex,
  treeHead,
} from ".";
import { stateReceipt } from "./state-receipt";

export const today = new Date("2026-03-02T00:00:00Z");
const at = "2026-03-01T12:00:00.000Z";
export const salt = fromHex("5a".repeat(32));
const key = "k".repeat(43);

/** An audit in English and Chinese, with test data, that was published as the last entry but one of a log of seven. */
export async function logBundle(keys: SigningKeys, raw: object = request) {
  const parsed = parseAuditRequest(raw, today);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const rulebook = takeRulebook(parsed.value);
  if (!rulebook.ok) throw new Error(JSON.stringify(rulebook.problems));
  const report = makeReport(parsed.value, rulebook.value, "0198-audit");
  const bundle = makeBundle(parsed.value.input, report, parsed.value.ownRulebook);
  return { bundle, receipt: await logReport(bundle, report, keys), report };
}

export type Logged = Awaited<ReturnType<typeof logBundle>>;

const request = {
  text: "Our Aster 3 uses a solid-state battery.\n我们的 Aster 3 采用固态电池。",
  product: "Aster 3",
  tests: [
    {
      temperatureC: "120",
      vacuum: true,
      statedLossPct: "0.25 %",
      samples: [{ id: "1", before: "200.00", after: "199.50", unit: "g" }],
    },
  ],
};

export async function logReport(
  bundle: ReturnType<typeof makeBundle>,
  report: Report,
  keys: SigningKeys,
): Promise<Receipt> {
  const stored = reportBytes(report);
  const reason = { text: "The balance's accuracy was added.", salt: fromHex("7b".repeat(32)) };
  const entry: LogEntry = {
    kind: "correction",
    key,
    revision: 2,
    at,
    reportCommitment: commit(salt, stored),
    statementCommitment: commit(reason.salt, reason.text),
  };
  const leaves = ["a", "b", "c", "d", "e", leafData(entry), "g"].map(leafHash);
  const head = { treeHeadVersion: 1, treeSize: 7, rootHash: toHex(treeHead(leaves)), at } as const;
  const place = { index: 5, inclusionPath: inclusionProof(5, leaves), treeHead: await signTreeHead(head, keys) };
  return makeReceipt(bundle, { entry, salt, reportBytes: stored, statement: reason, ...place }, keys);
}

/** A report that no audit gave, logged and signed as if one had. */
export async function logInvented(logged: Logged, keys: SigningKeys, change: object): Promise<Buffer> {
  const overall = { ...logged.report.overall, outcome: "contradicted" as const };
  const invented = { ...logged.report, overall, ...change };
  const report = { ...invented, resultDigest: resultDigest(invented) };
  const { engineVersion, lexicon, rulebook } = report;
  const madeBy = { engineVersion, lexicon, rulebook: { id: rulebook.id, digest: rulebook.digest } };
  const bundle = { ...logged.bundle, madeBy, resultDigest: report.resultDigest };
  return Buffer.from(printBundle(bundle, await logReport(bundle, report, keys)));
}

/** What somebody could print who has the key and lies: a changed bundle or receipt, signed again. */
export async function forge(bundle: object, { signature: _, ...receipt }: Receipt, keys: SigningKeys): Promise<Buffer> {
  const signature = await signReceipt(stateReceipt(bundle, receipt), keys);
  return Buffer.from(printBundle(bundle as ReturnType<typeof makeBundle>, { ...receipt, signature }));
}

/** Keys in a folder that is gone again. */
export async function newKeys(): Promise<SigningKeys> {
  const folder = mkdtempSync(path.join(tmpdir(), "receipt-"));
  try {
    return await loadSigningKeys(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

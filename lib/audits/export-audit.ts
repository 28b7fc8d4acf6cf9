import { canonicalJson } from "@/lib/digest";
import { AppError } from "@/lib/errors";
import { printBundle } from "@/lib/record";
import { type Bundle, makeBundle, readReport, reportToCsv } from "@/lib/report";
import { getAudit, type StoredInput } from "./get-audit";
import { getPublished, type PublishedReport } from "./get-publication";
import { makeLogReceipt } from "./make-log-receipt";

/** The files that can be had of an audit. Each is made when it is asked for. */
export interface Exports {
  /**
   * Canonical JSON of the bundle, of a public report with its receipt and one line end. Throws AppError `input-erased`
   * where what was entered is no longer kept.
   */
  bundle(): Promise<string>;
  csv(): string;
}

/** Of the audit that an owner's key opens. Throws as `getAudit` does. */
export async function exportAudit(manageKey: string, now = new Date()): Promise<Exports> {
  const audit = await getAudit(manageKey, now);
  return { bundle: async () => canonicalJson(bundleOf(audit)), csv: () => reportToCsv(audit.report) };
}

/**
 * Of a public report: nothing in it is not on its page. Throws AppError `unknown-publication`,
 * `publication-withdrawn`, `publication-erased`, `publication-taken-down`, `database-away`.
 */
export async function exportPublication(key: string, revision?: number, now = new Date()): Promise<Exports> {
  const published = await getPublished(key, revision);
  return {
    bundle: () => writeBundle(published, now),
    csv: () => reportToCsv(readReport(published.reportBytes)),
  };
}

async function writeBundle(published: PublishedReport, now: Date): Promise<string> {
  const bundle = bundleOf(published);
  const receipt = await makeLogReceipt(bundle, published, now);
  return receipt ? printBundle(bundle, receipt) : canonicalJson(bundle);
}

function bundleOf(audit: { reportBytes: string; text: string | null; input: StoredInput | null }): Bundle {
  const { reportBytes, text, input } = audit;
  if (text === null || input === null) throw new AppError("input-erased");
  const { ownRulebook, ...named } = input;
  return makeBundle({ text, ...named }, readReport(reportBytes), ownRulebook);
}

import { canonicalJson } from "@/lib/digest";
import { AppError } from "@/lib/errors";
import { makeBundle, readReport, reportToCsv } from "@/lib/report";
import { getAudit, type StoredInput } from "./get-audit";
import { getPublication } from "./get-publication";

/** The files that can be had of an audit. Each is made when it is asked for. */
export interface Exports {
  /** Canonical JSON of the bundle. Throws AppError `input-erased` where what was entered is no longer kept. */
  bundle(): string;
  csv(): string;
}

/** Of the audit that an owner's key opens. Throws as `getAudit` does. */
export async function exportAudit(manageKey: string, now = new Date()): Promise<Exports> {
  const { reportBytes, text, input } = await getAudit(manageKey, now);
  return makeExports(reportBytes, text, input);
}

/**
 * Of a public report: nothing in it is not on its page. Throws AppError `unknown-publication`,
 * `publication-withdrawn`, `publication-taken-down`, `database-away`.
 */
export async function exportPublication(key: string): Promise<Exports> {
  const publication = await getPublication(key);
  if (!publication) throw new AppError("unknown-publication");
  if (publication.state === "withdrawn") throw new AppError("publication-withdrawn");
  if (publication.state === "taken-down") throw new AppError("publication-taken-down");
  return makeExports(publication.reportBytes, publication.text, publication.input);
}

function makeExports(reportBytes: string, text: string | null, input: StoredInput | null): Exports {
  const report = readReport(reportBytes);
  return {
    bundle() {
      if (text === null || input === null) throw new AppError("input-erased");
      const { ownRulebook, ...named } = input;
      return canonicalJson(makeBundle({ text, ...named }, report, ownRulebook));
    },
    csv: () => reportToCsv(report),
  };
}

import { type Report, reportSchema } from "./schema";

type Stored = Record<string, unknown>;

/** From each older version to the next. Empty while version 1 is the only one; samples/ keeps one report of each. */
const upgrades: Record<number, (report: Stored) => Stored> = {};
const CURRENT = 1;

/**
 * A stored report, checked and brought up to the current version; nothing in it is recomputed.
 * Throws where the bytes are no report (they came from our own store, so that is a bug or a damaged row).
 */
export function readReport(bytes: string): Report {
  const stored: unknown = JSON.parse(bytes);
  return reportSchema.parse(upgradeReport(stored));
}

function upgradeReport(stored: unknown): unknown {
  let report = stored;
  while (isStored(report) && typeof report.reportVersion === "number" && report.reportVersion < CURRENT) {
    const upgrade = upgrades[report.reportVersion];
    if (!upgrade) throw new Error(`No upgrade from report version ${report.reportVersion}.`);
    report = upgrade(report);
  }
  return report;
}

const isStored = (value: unknown): value is Stored => typeof value === "object" && value !== null;

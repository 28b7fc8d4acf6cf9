import { writeCsv } from "@/lib/csv";
import type { Report } from "./schema";

type Test = Report["tests"][number];
type Sample = Test["samples"][number];

const COLUMNS = [
  "test",
  "product",
  "sample",
  "before",
  "after",
  "unit",
  "beforeNanograms",
  "lossNanograms",
  "lossPct",
  "expandedUncertaintyPct",
  "uncertaintyFrom",
  "limit",
  "decisionRule",
  "evidence",
  "probability",
  "outlier",
  "formula",
  "arithmetic",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** In the names of the columns. A gain within the uncertainty counts as no loss. */
const FORMULA = "lossNanograms = before - after, at least 0; lossPct = 100 * lossNanograms / beforeNanograms";

/**
 * The arithmetic of every sample, the mean of each set and its budget as CSV, so that it can be gone over in a
 * spreadsheet: masses, loss, uncertainty, and the very integers that were compared.
 */
export function reportToCsv(report: Report): string {
  const rows = report.tests.flatMap((test, index): Row[] => {
    const shared = {
      test: String(index + 1),
      product: test.given.product ?? "",
      limit: findLimit(report, test),
      decisionRule: report.decisionRule ?? "four-outcome",
    };
    return [
      ...test.samples.map((sample) => ({ ...shared, ...writeSample(sample, test) })),
      ...writeMean(test).map((row) => ({ ...shared, ...row })),
      ...writeBudget(test).map((row) => ({ ...shared, ...row })),
    ];
  });
  return writeCsv([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ""))]);
}

function writeSample(sample: Sample, test: Test): Row {
  const { id, before, after, unit, beforeNanograms, lossNanograms, lossPct, expandedUncertaintyPct } = sample;
  return {
    sample: id,
    before,
    after,
    unit,
    ...(beforeNanograms && { beforeNanograms }),
    ...(lossNanograms && { lossNanograms }),
    lossPct,
    expandedUncertaintyPct,
    uncertaintyFrom: test.uncertaintyFrom,
    evidence: sample.evidence ?? "",
    probability: sample.probability ?? "",
    outlier: sample.outlier ? "outlier (Grubbs, 5 %)" : "",
    formula: FORMULA,
    arithmetic: sample.arithmetic ?? "",
  };
}

function writeMean({ mean }: Test): Row[] {
  if (!mean) return [];
  const { lossPct, expandedUncertaintyPct, evidence = "", probability = "", arithmetic = "" } = mean;
  const formula = mean.decides ? "mean of lossPct, decides" : "mean of lossPct, shown only";
  return [{ sample: "(mean)", lossPct, expandedUncertaintyPct, evidence, probability, formula, arithmetic }];
}

function writeBudget({ budget }: Test): Row[] {
  return (budget?.rows ?? []).map((row) => ({
    sample: `(uncertainty of ${budget?.sample})`,
    expandedUncertaintyPct: "",
    uncertaintyFrom: row.kind,
    formula: `${row.source.en}; ${row.distribution}; ${row.given}`,
    arithmetic: `u = ${row.standardUncertaintyPct} %, share of the variance ${row.sharePct} %`,
  }));
}

/** As the report's own table has it: in the row of the rulebook in use. */
function findLimit(report: Report, { claims }: Test): string {
  const claim = report.claims.find(({ id }) => claims.includes(id));
  return claim?.flips?.find(({ inUse }) => inUse)?.limit?.en ?? "";
}

import type { PageContext } from "../document/page-context";
import type { SampleReading, TestReading } from "../report/types";
import { plainString } from "../text/plain-text";

/** What one line of the ruler shows: a sample, or the mean of a test. */
export interface RulerRow {
  id: string;
  lossPct: string;
  expandedUncertaintyPct: string;
  evidence?: SampleReading["evidence"];
  outlier?: boolean;
  mean?: true;
}

/** Beyond so many tests a mean each would fill the drawing. */
const MOST_MEANS = 6;

/** Every sample in the order given, each test's mean after its own; of very many the lowest and the highest. */
export function listRulerRows(tests: TestReading[], most: number, page: PageContext): RulerRow[] {
  const rows = tests.flatMap((test, index) => [...test.samples, ...meanOf(test, index, tests, page)]);
  const samples = rows.filter((row) => !("mean" in row));
  if (samples.length <= most) return rows;
  const drawn = new Set(outermost(samples, most));
  return rows.filter((row) => "mean" in row || drawn.has(row));
}

function meanOf({ mean }: TestReading, index: number, tests: TestReading[], page: PageContext): RulerRow[] {
  if (!mean || tests.length > MOST_MEANS) return [];
  const { lossPct, expandedUncertaintyPct, evidence } = mean;
  const name = page.t.evidence.meanInRuler;
  const id = tests.length > 1 ? `${name} ${index + 1}` : name;
  return [{ id, lossPct, expandedUncertaintyPct, ...(evidence && { evidence }), mean: true }];
}

/** Between them lie the rest. */
function outermost(rows: RulerRow[], most: number): RulerRow[] {
  const sorted = rows.toSorted((a, b) => Number(a.lossPct) - Number(b.lossPct));
  return [...sorted.slice(0, most / 2), ...sorted.slice(-most / 2)];
}

/** The name of a sample, with its test's where there are several. */
export function nameSample(id: string, index: number, tests: TestReading[], page: PageContext): string {
  return plainString(tests.length > 1 ? `${page.t.report.test(index + 1)}, ${id}` : id);
}

import { sayProbability } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Remark } from "../document/remark";
import { Wide } from "../document/wide";
import { plainString } from "../text/plain-text";
import { worstFirst } from "./choose-shown";
import { More } from "./more";
import type { TestProps } from "./test-section";
import type { SampleReading, TestReading } from "./types";

/** Every sample with its masses and what it shows, and the set: the mean beside them, and what stands out. */
export function Samples({ test, page, amounts, dataAt }: TestProps) {
  const { report: t, evidence } = page.t;
  const { samples, mean } = test;
  const shown =
    samples.length <= amounts.samples ? samples : worstFirst(samples, (one) => one).slice(0, amounts.samples);
  const columns = columnsOf(test);
  return (
    <>
      <Wide label={evidence.samples}>
        <table className="samples-read">
          <thead>
            <tr>
              <th scope="col">{t.sample}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === "against" ? undefined : "num"}>
                  {nameColumn(column, page)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((sample) => (
              <tr key={sample.id}>
                <th scope="row">
                  {plainString(sample.id)}
                  {sample.outlier && <Remark>{evidence.outlier}</Remark>}
                </th>
                <Cells of={sample} columns={columns} page={page} />
              </tr>
            ))}
            {mean && (
              <tr className="mean">
                <th scope="row">
                  {evidence.meanOf(mean.count)}
                  <Remark>{mean.decides ? evidence.decides : evidence.shownOnly}</Remark>
                </th>
                <Cells of={mean} columns={columns} page={page} />
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
      {shown.length < samples.length && <p className="left-out">{t.worstSamples}</p>}
      <More shown={shown.length} all={samples.length} at={dataAt} page={page} />
      <SetWords test={test} page={page} />
    </>
  );
}

type Column = "before" | "after" | "loss" | "uncertainty" | "probability" | "against";

/** Of an older report no probability is known, and nothing is said of one. */
function columnsOf({ samples, mean }: TestReading): Column[] {
  const likely = [...samples, mean].some((one) => one?.probability !== undefined);
  return ["before", "after", "loss", "uncertainty", ...(likely ? ["probability" as const] : []), "against"];
}

function nameColumn(column: Column, { t }: PageContext): string {
  if (column === "before" || column === "after" || column === "probability") return t.evidence[column];
  return t.report[column];
}

type Row = Omit<SampleReading, "id"> | NonNullable<TestReading["mean"]>;

function Cells({ of, columns, page }: { of: Row; columns: Column[]; page: PageContext }) {
  const { report: t, common } = page.t;
  const words: Record<Column, string> = {
    before: "before" in of ? `${of.before} ${of.unit}` : "",
    after: "after" in of ? `${of.after} ${of.unit}` : "",
    loss: `${of.lossPct} %`,
    uncertainty: `± ${of.expandedUncertaintyPct} %`,
    probability: of.probability === undefined ? "" : sayProbability(of.probability),
    against: of.evidence ? common.evidence[of.evidence] : t.none,
  };
  return columns.map((column) => (
    <td key={column} className={column === "against" ? undefined : "num"}>
      {words[column]}
    </td>
  ));
}

/** Which of the two decides, how far the samples differ, what Grubbs' test says, and how a loss is reckoned. */
function SetWords({ test: { mean, outliers, given }, page }: Pick<TestProps, "test" | "page">) {
  const { evidence } = page.t;
  const said = [
    mean && (mean.decides ? evidence.meanDecides : evidence.eachDecides),
    mean?.spreadPct && evidence.spread(mean.spreadPct),
    // An outlier that is one is told with what needs care.
    outliers &&
      !outliers.outlier &&
      evidence.noOutlier(plainString(outliers.sample), outliers.statistic, outliers.critical),
    given.statedLossPct && `${page.t.report.given.statedLossPct}${page.t.common.colon}${given.statedLossPct}`,
    mean && evidence.formula,
  ].filter((one) => typeof one === "string");
  return said.map((one) => (
    <p key={one} className="soft small said">
      {one}
    </p>
  ));
}

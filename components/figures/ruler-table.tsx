import { Wide } from "../document/wide";
import { worstFirst } from "../report/choose-shown";
import { More } from "../report/more";
import type { Limit } from "../report/types";
import { guardBandOf, writePercent } from "./guard-band";
import { nameSample, type RulerRow } from "./list-ruler-rows";
import type { RulerProps } from "./ruler";

/** What the ruler draws, in words and numbers: every interval, the guard band it is held against, every limit. */
export function RulerTable({
  report,
  limits,
  page,
  most,
  dataAt,
  sayLimit,
}: RulerProps & { sayLimit: (limit: Limit) => string }) {
  const { report: t, evidence, common } = page.t;
  const { tests, decisionRule } = report;
  const samples = tests.flatMap((test, index) =>
    test.samples.map((sample) => ({ name: nameSample(sample.id, index, tests, page), read: sample })),
  );
  const means = tests.flatMap(({ mean }, index) =>
    mean ? [{ name: nameSample(evidence.meanOf(mean.count), index, tests, page), read: mean }] : [],
  );
  const shown = samples.length <= most ? samples : worstFirst(samples, (row) => row.read).slice(0, most);
  const rows: { name: string; read: Read }[] = [...shown, ...means.slice(0, most)];
  const banded = limits.some(({ inUse }) => inUse);
  const sayBand = ({ expandedUncertaintyPct }: Read) => {
    const band = guardBandOf(expandedUncertaintyPct, limits, decisionRule);
    return band ? evidence.toLimit(writePercent(band.low), writePercent(band.high)) : t.none;
  };
  return (
    <details>
      <summary>{t.rulerTable}</summary>
      <Wide label={t.rulerTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.sample}</th>
              {[t.loss, t.uncertainty, ...(banded ? [evidence.guardBand] : [])].map((name) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
              <th scope="col">{t.against}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, read }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{`${read.lossPct} %`}</td>
                <td className="num">{`± ${read.expandedUncertaintyPct} %`}</td>
                {banded && <td className="num">{sayBand(read)}</td>}
                <td>{read.evidence ? common.evidence[read.evidence] : t.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="left-out">
        {`${t.limit}${common.colon}`}
        {limits.map((limit) => sayLimit(limit) + (limit.inUse ? `${common.comma}${t.inUse}` : "")).join("; ")}
      </p>
      {shown.length < samples.length && <p className="left-out">{t.worstSamples}</p>}
      <More shown={shown.length} all={samples.length} at={dataAt} page={page} />
    </details>
  );
}

type Read = Omit<RulerRow, "id" | "mean">;

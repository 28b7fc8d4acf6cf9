import type { PageContext } from "../document/page-context";
import type { Limit, Report } from "../report/types";
import { guardBandOf, writePercent } from "./guard-band";
import { layOutRuler } from "./lay-out-ruler";
import { listRulerRows } from "./list-ruler-rows";
import { RulerDot } from "./ruler-dot";
import { RulerTable } from "./ruler-table";

export interface RulerProps {
  report: Pick<Report, "tests" | "decisionRule">;
  limits: Limit[];
  page: PageContext;
  /** How many samples are drawn and listed at most, and where all of them stand. */
  most: number;
  dataAt?: string;
}

/** Each sample's loss with its uncertainty, the mean, and the limits of the rulebooks as marked lines. */
export function Ruler(props: RulerProps) {
  const { report, limits, page, most } = props;
  const { t } = page;
  if (report.tests.every((test) => test.samples.length === 0)) return <p className="soft">{t.report.noData}</p>;
  const sayLimit = (limit: Limit) =>
    `${limit.name}${t.common.comma}${(limit.operator === "<" ? t.report.below : t.report.atMost)(limit.percent)}`;
  const rows = listRulerRows(report.tests, Math.min(most, MOST_DRAWN), page);
  const layout = layOutRuler(rows, limits, sayLimit, (row) =>
    guardBandOf(row.expandedUncertaintyPct, limits, report.decisionRule),
  );
  return (
    <figure>
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={sayRuler(props, sayLimit)}>
        {layout.band && <path className="band" d={layout.band} />}
        <path className="line" d={`M${layout.left} ${layout.axisY}H${layout.right}`} />
        {layout.ticks.map((tick) => (
          <g key={tick.label}>
            <path className="line" d={`M${tick.x} ${layout.axisY}v5`} />
            <text className="mid s" x={tick.x} y={layout.axisY + 20}>
              {tick.label}
            </text>
          </g>
        ))}
        <text className="end s" x={layout.width} y={layout.axisY + 4}>
          %
        </text>
        {layout.lines.map(({ limit, x, top }) => (
          <path
            key={limit.rulebook}
            className={limit.inUse ? "line solid" : "line soft dash"}
            strokeWidth="2"
            d={`M${x} ${top}V${layout.axisY}`}
          />
        ))}
        {layout.lines.map(({ limit, textX, textY, atEdge }) => (
          <text
            key={limit.rulebook}
            className={`halo ${limit.inUse ? "b" : "s"}${atEdge ? " end" : ""}`}
            x={textX}
            y={textY}
          >
            {sayLimit(limit)}
          </text>
        ))}
        {layout.dots.map((dot, index) => (
          // Sample names may repeat between tests; their order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <RulerDot key={index} dot={dot} named={layout.named || dot.mean === true} />
        ))}
      </svg>
      <figcaption>
        {[
          t.report.rulerNote,
          ...(layout.dots.some((dot) => dot.mean) ? [t.evidence.rulerBar] : []),
          ...(layout.band ? [t.evidence.rulerBand] : []),
          ...(layout.dots.some((dot) => dot.evidence) ? [t.evidence.rulerShapes] : []),
          ...(layout.dots.some((dot) => !dot.evidence) ? [t.evidence.rulerHollow] : []),
        ].join(t.common.gap)}
      </figcaption>
      <RulerTable {...props} sayLimit={sayLimit} />
    </figure>
  );
}

const MOST_DRAWN = 200;

function sayRuler({ report, limits, page }: RulerProps, sayLimit: (limit: Limit) => string): string {
  const { t } = page;
  const samples = report.tests.flatMap((test) => test.samples);
  const sorted = samples.map((sample) => sample.lossPct).toSorted((a, b) => Number(a) - Number(b));
  const [first, ...others] = report.tests.flatMap(({ mean }) => mean ?? []);
  const widest = samples.toSorted((a, b) => Number(b.expandedUncertaintyPct) - Number(a.expandedUncertaintyPct))[0];
  const band = guardBandOf(widest?.expandedUncertaintyPct ?? "", limits, report.decisionRule);
  const said = [
    t.report.rulerLabel(samples.length, sorted[0] ?? "", sorted.at(-1) ?? ""),
    ...(first && others.length === 0 ? [t.evidence.rulerMean(first.lossPct)] : []),
    `${t.report.limit}${t.common.colon}${limits.map(sayLimit).join("; ")}${t.common.stop}`,
    ...(band
      ? [
          `${t.evidence.guardBand}${t.common.colon}${t.evidence.toLimit(writePercent(band.low), writePercent(band.high))}${t.common.stop}`,
        ]
      : []),
  ];
  return said.join(t.common.gap);
}

import type { Dictionary } from "@/lib/i18n";
import { Wide } from "../document/wide";
import type { Limit, SampleReading, TestReading } from "../report/types";
import { layOutRuler, type RulerDot, textWidth } from "./lay-out-ruler";

/** Each sample's loss with its uncertainty, and the limits of the rulebooks as marked lines. */
export function Ruler({ tests, limits, t }: { tests: TestReading[]; limits: Limit[]; t: Dictionary }) {
  const samples = tests.flatMap((test) => test.samples);
  if (samples.length === 0) return <p className="soft">{t.report.noData}</p>;
  const sayLimit = (limit: Limit) =>
    `${limit.name}${t.common.comma}${(limit.operator === "<" ? t.report.below : t.report.atMost)(limit.percent)}`;
  const layout = layOutRuler(outermost(samples), limits, sayLimit);
  return (
    <figure>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={sayRuler(samples, limits, sayLimit, t)}
      >
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
        {layout.lines.map(({ limit, textX, textY }) => (
          <text key={limit.rulebook} className={limit.inUse ? "halo b" : "halo s"} x={textX} y={textY}>
            {sayLimit(limit)}
          </text>
        ))}
        {layout.dots.map((dot, index) => (
          // Sample names may repeat between tests; their order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Dot key={index} dot={dot} named={layout.named} />
        ))}
      </svg>
      <figcaption>{t.report.rulerNote}</figcaption>
      <RulerTable tests={tests} t={t} />
    </figure>
  );
}

const MOST_DRAWN = 200;
const MOST_ROWS = 60;

/** Of very many samples, the lowest and the highest: between them lie the rest. */
function outermost(samples: SampleReading[]): SampleReading[] {
  if (samples.length <= MOST_DRAWN) return samples;
  const sorted = samples.toSorted((a, b) => Number(a.lossPct) - Number(b.lossPct));
  return [...sorted.slice(0, MOST_DRAWN / 2), ...sorted.slice(-MOST_DRAWN / 2)];
}

const TONE = { pass: "solid", fail: "against", "conditional-pass": "wait", "conditional-fail": "wait" };

function Dot({ dot, named }: { dot: RulerDot; named: boolean }) {
  const label = dot.label.length > 12 ? `${dot.label.slice(0, 11)}…` : dot.label;
  const fitsLeft = dot.from - 8 - textWidth(label) > 0;
  return (
    <g className={dot.evidence ? TONE[dot.evidence] : undefined}>
      <path
        className="line"
        strokeWidth="1.5"
        d={`M${dot.from} ${dot.y}H${dot.to}M${dot.from} ${dot.y - 3}v6M${dot.to} ${dot.y - 3}v6`}
      />
      <path className="fill" d={shape(dot, named ? 4.5 : 2)} />
      {named && (
        <text className={fitsLeft ? "s halo end" : "s halo"} x={fitsLeft ? dot.from - 7 : dot.to + 7} y={dot.y + 4.5}>
          {label}
        </text>
      )}
    </g>
  );
}

/** Told by shape before colour: a circle passes, a square fails, a lozenge lies too near the limit to say. */
function shape({ x, y, evidence }: RulerDot, r: number): string {
  if (evidence === "fail") return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  if (evidence?.startsWith("conditional"))
    return `M${x} ${y - r - 1}l${r + 1} ${r + 1}-${r + 1} ${r + 1}-${r + 1}-${r + 1}z`;
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

function sayRuler(
  samples: SampleReading[],
  limits: Limit[],
  sayLimit: (limit: Limit) => string,
  t: Dictionary,
): string {
  const sorted = samples.map((sample) => sample.lossPct).toSorted((a, b) => Number(a) - Number(b));
  const losses = t.report.rulerLabel(samples.length, sorted[0] ?? "", sorted.at(-1) ?? "");
  return `${losses} ${t.report.limit}${t.common.colon}${limits.map(sayLimit).join("; ")}`;
}

function RulerTable({ tests, t }: { tests: TestReading[]; t: Dictionary }) {
  const { report, common } = t;
  const rows = tests.flatMap((test, index) =>
    test.samples.map((sample) => ({
      name: tests.length > 1 ? `${report.test(index + 1)}, ${sample.id}` : sample.id,
      sample,
    })),
  );
  return (
    <details>
      <summary>{report.rulerTable}</summary>
      <Wide label={report.rulerTable}>
        <table>
          <thead>
            <tr>
              {[report.sample, report.before, report.after, report.loss, report.uncertainty, report.against].map(
                (name, index) => (
                  <th key={name} scope="col" className={index > 0 && index < 5 ? "num" : undefined}>
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ name, sample }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{`${sample.before} ${sample.unit}`}</td>
                <td className="num">{`${sample.after} ${sample.unit}`}</td>
                <td className="num">{`${sample.lossPct} %`}</td>
                <td className="num">{`± ${sample.expandedUncertaintyPct} %`}</td>
                <td>{sample.evidence ? common.evidence[sample.evidence] : report.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length > MOST_ROWS && <p className="left-out">{report.moreInData(MOST_ROWS, rows.length)}</p>}
    </details>
  );
}

import type { Dictionary } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { Wide } from "../document/wide";
import { worstFirst } from "../report/choose-shown";
import { More } from "../report/more";
import type { Limit, SampleReading, TestReading } from "../report/types";
import { plainString } from "../text/plain-text";
import { layOutRuler, type RulerDot, textWidth } from "./lay-out-ruler";

interface RulerProps {
  tests: TestReading[];
  limits: Limit[];
  page: PageContext;
  /** How many samples are drawn and listed at most, and where all of them stand. */
  most: number;
  dataAt?: string;
}

/** Each sample's loss with its uncertainty, and the limits of the rulebooks as marked lines. */
export function Ruler({ tests, limits, page, most, dataAt }: RulerProps) {
  const { t } = page;
  const samples = tests.flatMap((test) => test.samples);
  if (samples.length === 0) return <p className="soft">{t.report.noData}</p>;
  const sayLimit = (limit: Limit) =>
    `${limit.name}${t.common.comma}${(limit.operator === "<" ? t.report.below : t.report.atMost)(limit.percent)}`;
  const layout = layOutRuler(outermost(samples, Math.min(most, MOST_DRAWN)), limits, sayLimit);
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
      <RulerTable tests={tests} page={page} most={most} dataAt={dataAt} />
    </figure>
  );
}

const MOST_DRAWN = 200;

/** Of very many samples, the lowest and the highest: between them lie the rest. */
function outermost(samples: SampleReading[], most: number): SampleReading[] {
  if (samples.length <= most) return samples;
  const sorted = samples.toSorted((a, b) => Number(a.lossPct) - Number(b.lossPct));
  return [...sorted.slice(0, most / 2), ...sorted.slice(-most / 2)];
}

const TONE = { pass: "solid", fail: "against", "conditional-pass": "wait", "conditional-fail": "wait" };

function Dot({ dot, named }: { dot: RulerDot; named: boolean }) {
  const name = [...plainString(dot.label)];
  const label = name.length > 12 ? `${name.slice(0, 11).join("")}…` : name.join("");
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

function RulerTable({ tests, page, most, dataAt }: Omit<RulerProps, "limits">) {
  const { report, common } = page.t;
  const rows = tests.flatMap((test, index) =>
    test.samples.map((sample) => ({
      name: tests.length > 1 ? `${report.test(index + 1)}, ${sample.id}` : sample.id,
      sample,
    })),
  );
  const shown = rows.length <= most ? rows : worstFirst(rows, (row) => row.sample).slice(0, most);
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
            {shown.map(({ name, sample }) => (
              <tr key={name}>
                <th scope="row">{plainString(name)}</th>
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
      {shown.length < rows.length && <p className="left-out">{report.worstSamples}</p>}
      <More shown={shown.length} all={rows.length} at={dataAt} page={page} />
    </details>
  );
}

import { plainString } from "../text/plain-text";
import { type RulerDot as Placed, textWidth } from "./lay-out-ruler";

const TONE = { pass: "solid", fail: "against", "conditional-pass": "wait", "conditional-fail": "wait" };

/** A sample, or the mean, with its interval and, where there is room, its name. */
export function RulerDot({ dot, named }: { dot: Placed; named: boolean }) {
  const name = [...plainString(dot.label)];
  const label = name.length > 12 ? `${name.slice(0, 11).join("")}…` : name.join("");
  const fitsLeft = dot.from - 8 - textWidth(label) > 0;
  const r = named && !dot.mean ? 4.5 : 2;
  return (
    <g className={dot.evidence ? TONE[dot.evidence] : undefined}>
      <path
        className="line"
        strokeWidth="1.5"
        d={`M${dot.from} ${dot.y}H${dot.to}M${dot.from} ${dot.y - 3}v6M${dot.to} ${dot.y - 3}v6`}
      />
      <path className={dot.evidence || dot.mean ? "fill" : "line paper"} d={dot.mean ? bar(dot) : shape(dot, r)} />
      {dot.outlier && <path className="line" d={circle(dot, r + 4)} />}
      {named && (
        <text
          className={[dot.mean ? "b" : "s", "halo", ...(fitsLeft ? ["end"] : [])].join(" ")}
          x={fitsLeft ? dot.from - 7 : dot.to + 7}
          y={dot.y + 4.5}
        >
          {label}
        </text>
      )}
    </g>
  );
}

const bar = ({ x, y }: Placed) => `M${x - 1.5} ${y - 8}h3v16h-3z`;

/** Told by shape before colour: a hollow circle was not judged, a filled one passes, a square fails, a lozenge lies too near the limit to say. */
function shape(dot: Placed, r: number): string {
  const { x, y, evidence } = dot;
  if (evidence === "fail") return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  if (evidence?.startsWith("conditional"))
    return `M${x} ${y - r - 1}l${r + 1} ${r + 1}-${r + 1} ${r + 1}-${r + 1}-${r + 1}z`;
  return circle(dot, r);
}

const circle = ({ x, y }: Placed, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

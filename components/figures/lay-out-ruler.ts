import { scaleLinear } from "d3-scale";
import type { Limit, SampleReading } from "../report/types";
import type { GuardBand } from "./guard-band";
import type { RulerRow } from "./list-ruler-rows";
import { placeLabels } from "./place-labels";

/** A sample as it is drawn: positions in units of the drawing. */
export interface RulerDot {
  label: string;
  evidence: SampleReading["evidence"];
  x: number;
  from: number;
  to: number;
  y: number;
  outlier?: boolean;
  mean?: boolean;
}
export interface RulerLine {
  limit: Limit;
  x: number;
  /** Upper end of the line. */
  top: number;
  /** Left end of its words, or their right end where they stand at the edge: how wide they are is but reckoned. */
  textX: number;
  atEdge: boolean;
  textY: number;
}
export interface RulerLayout {
  width: number;
  height: number;
  axisY: number;
  left: number;
  right: number;
  ticks: { x: number; label: string }[];
  lines: RulerLine[];
  dots: RulerDot[];
  /** The outline of what is shaded about the limit in use. */
  band?: string;
  /** false: too many to name each. */
  named: boolean;
}

const WIDTH = 400;
const LEFT = 22;
const RIGHT = 378;
const LINE_STEP = 19;
const NAMED_AT_MOST = 14;
const MANY_HEIGHT = 220;

/**
 * Places samples and limits on one axis in percent. Drawing only: it may round, since nothing is decided by it.
 * The axis holds zero, every limit and every interval; a gain lies left of zero.
 */
export function layOutRuler(
  rows: RulerRow[],
  limits: Limit[],
  sayLimit: (limit: Limit) => string,
  bandOf: (row: RulerRow) => GuardBand | undefined = () => undefined,
): RulerLayout {
  const intervals = rows.map((row) => {
    const loss = Number(row.lossPct);
    const around = Number(row.expandedUncertaintyPct) || 0;
    return { row, loss, low: loss - around, high: loss + around };
  });
  const values = limits.map((limit) => Number(limit.percent));
  const low = Math.min(0, ...intervals.map((one) => one.low));
  const high = Math.max(...values.map((value) => value * 1.3), ...intervals.map((one) => one.high), 0.1);
  const scale = scaleLinear().domain([low, high]).range([LEFT, RIGHT]).nice(5);
  const top = 6 + limits.length * LINE_STEP;
  const named = rows.length <= NAMED_AT_MOST;
  const step = named ? 20 : MANY_HEIGHT / rows.length;
  const axisY = top + 10 + Math.max(2, rows.length) * step;
  const at = (percent: number) => round(Math.min(Math.max(scale(percent), LEFT), RIGHT));
  const band = outlineBand(rows.map(bandOf), { top: top + 10, foot: axisY, step, at });
  return {
    width: WIDTH,
    height: Math.round(axisY + 26),
    axisY: round(axisY),
    left: LEFT,
    right: RIGHT,
    named,
    ticks: scale
      .ticks(5)
      .map((tick) => ({ x: round(scale(tick)), label: scale.tickFormat(5)(tick).replace("−", "−") })),
    lines: layOutLines(limits, (percent) => round(scale(percent)), sayLimit),
    ...(band && { band }),
    dots: intervals.map(({ row, loss, low, high }, index) => ({
      label: row.id,
      evidence: row.evidence,
      ...(row.outlier && { outlier: true }),
      ...(row.mean && { mean: true }),
      x: round(scale(loss)),
      from: round(scale(low)),
      to: round(scale(high)),
      y: round(top + 10 + (index + 0.5) * step),
    })),
  };
}

/** One box over all neighbours of the same band; the last reaches down to the axis. */
function outlineBand(
  bands: (GuardBand | undefined)[],
  { top, foot, step, at }: { top: number; foot: number; step: number; at: (percent: number) => number },
): string {
  const boxes: { from: number; to: number; y: number }[] = [];
  for (const [index, band] of bands.entries()) {
    const [from, to] = band ? [at(band.low), at(band.high)] : [0, 0];
    const before = boxes.at(-1);
    if (before?.from !== from || before.to !== to) boxes.push({ from, to, y: round(top + index * step) });
  }
  return boxes
    .map(({ from, to, y }, index) => ({ from, to, y, until: boxes[index + 1]?.y ?? round(foot) }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to, y, until }) => `M${from} ${y}H${to}V${until}H${from}z`)
    .join("");
}

function layOutLines(
  limits: Limit[],
  at: (percent: number) => number,
  sayLimit: (limit: Limit) => string,
): RulerLine[] {
  const lines = limits.map((limit) => ({ x: at(Number(limit.percent)), width: textWidth(sayLimit(limit)) }));
  const placed = placeLabels(lines, WIDTH);
  return limits.map((limit, index) => {
    const { row = index, left = 0, over = false } = placed[index] ?? {};
    const textY = 14 + row * LINE_STEP;
    const atEdge = over && left > 0;
    const textX = atEdge ? WIDTH : round(left);
    return { limit, x: lines[index]?.x ?? 0, top: over ? textY + 5 : textY - 10, textX, atEdge, textY };
  });
}

const round = (units: number) => Math.round(units * 10) / 10;

/** About how wide 13-unit type sets a text: a Han character is as wide as it is high. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 13 : 6.9), 0);
}

import { scaleLinear } from "d3-scale";
import type { Limit, SampleReading } from "../report/types";
import { placeLabels } from "./place-labels";

/** A sample as it is drawn: positions in units of the drawing. */
export interface RulerDot {
  label: string;
  evidence: SampleReading["evidence"];
  x: number;
  from: number;
  to: number;
  y: number;
}
export interface RulerLine {
  limit: Limit;
  x: number;
  /** Upper end of the line. */
  top: number;
  /** Left end and foot of its words. */
  textX: number;
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
  samples: SampleReading[],
  limits: Limit[],
  sayLimit: (limit: Limit) => string,
): RulerLayout {
  const intervals = samples.map((sample) => {
    const loss = Number(sample.lossPct);
    const around = Number(sample.expandedUncertaintyPct) || 0;
    return { sample, loss, low: loss - around, high: loss + around };
  });
  const values = limits.map((limit) => Number(limit.percent));
  const low = Math.min(0, ...intervals.map((one) => one.low));
  const high = Math.max(...values.map((value) => value * 1.3), ...intervals.map((one) => one.high), 0.1);
  const scale = scaleLinear().domain([low, high]).range([LEFT, RIGHT]).nice(5);
  const top = 6 + limits.length * LINE_STEP;
  const named = samples.length <= NAMED_AT_MOST;
  const step = named ? 20 : MANY_HEIGHT / samples.length;
  const axisY = top + 10 + Math.max(2, samples.length) * step;
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
    dots: intervals.map(({ sample, loss, low, high }, index) => ({
      label: sample.id,
      evidence: sample.evidence,
      x: round(scale(loss)),
      from: round(scale(low)),
      to: round(scale(high)),
      y: round(top + 10 + (index + 0.5) * step),
    })),
  };
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
    return { limit, x: lines[index]?.x ?? 0, top: over ? textY + 5 : textY - 10, textX: round(left), textY };
  });
}

const round = (units: number) => Math.round(units * 10) / 10;

/** About how wide 13-unit type sets a text: a Han character is as wide as it is high. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 13 : 6.9), 0);
}

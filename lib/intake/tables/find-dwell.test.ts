import { describe, expect, it } from "vitest";
import { findDwell } from "./find-dwell";

/** `[minute, degrees]` of each reading; six hours within 118 and 122 are asked for. */
const find = (points: [number, number][]) =>
  findDwell(
    points.map(([minute, degrees], row) => ({
      row,
      time: BigInt(minute),
      temperature: BigInt(Math.round(degrees * 10)),
    })),
    { duration: 360n, lowest: 1180n, highest: 1220n, longestGap: 18n },
  );
const hold = (from: number, to: number, degrees = 120): [number, number][] => {
  const points: [number, number][] = [];
  for (let minute = from; minute <= to; minute += 10) points.push([minute, degrees]);
  return points;
};

describe("the dwell", () => {
  it("begins with the first reading within the temperatures and ends with the first by which the time has passed", () => {
    expect(find([[0, 25], [10, 117.9], ...hold(20, 500)])).toEqual({ start: 2, end: 38 });
  });
  it("of exactly the time asked for is long enough, of one reading less is not", () => {
    expect(find(hold(0, 360))).toEqual({ start: 0, end: 36 });
    expect(find(hold(0, 350))).toEqual({ longest: { start: 0, end: 35, time: 350n } });
  });
  it("takes the bounds themselves, and nothing beyond them", () => {
    expect(find(hold(0, 360, 118))).toHaveProperty("end");
    expect(find(hold(0, 360, 122))).toHaveProperty("end");
    expect(find(hold(0, 360, 122.1))).toEqual({});
  });
  it("begins anew where the temperature leaves the bounds", () => {
    expect(find([...hold(0, 200), [210, 123], ...hold(220, 580)])).toEqual({ start: 22, end: 58 });
    expect(find([...hold(0, 200), [210, 123], ...hold(220, 400)])).toMatchObject({ longest: { start: 0, end: 20 } });
  });
  it("is broken by a gap in which nobody read the temperature", () => {
    expect(find([...hold(0, 200), ...hold(230, 500)])).toMatchObject({ longest: { start: 21 } });
  });
});

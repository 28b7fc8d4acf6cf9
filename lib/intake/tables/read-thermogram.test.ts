import { describe, expect, it } from "vitest";
import { parseTestTable } from "./parse-test-table";
import { shareOf } from "./read-series-units";
import { readTestTable } from "./read-test-table";
import type { TableAnswers } from "./types";

const today = new Date("2026-03-05T12:00:00Z");
const read = (text: string, answers: TableAnswers = {}) =>
  readTestTable({ name: "run.txt", bytes: new TextEncoder().encode(text) }, { today }, answers);
const asked = (text: string, answers?: TableAnswers) => read(text, answers).questions.map(({ key }) => key);
const codes = (text: string, answers?: TableAnswers) => read(text, answers).problems.map(({ code }) => code);

/** A run that heats for ten minutes and holds: `[minute, degrees, mass]`, a reading every five minutes. */
function run(minutes: number, write: (minute: number, degrees: number, mass: number) => string): string {
  let lines = "";
  for (let minute = 0; minute <= minutes; minute += 5) {
    const degrees = minute < 10 ? 25 + minute * 5 : 120.3;
    lines += `${write(minute, degrees, 12.5 - Math.min(minute, 300) * 0.0002)}\n`;
  }
  return lines;
}
const plain = (minute: number, degrees: number, mass: number) => `${minute}\t${degrees.toFixed(1)}\t${mass.toFixed(4)}`;
const head = "Time (min)\tTemperature (°C)\tMass (mg)";

describe("a thermogram", () => {
  const text = `## STA 449\nSample: Aster cell\nOperator: Li\n[Data]\n${head}\n${run(400, plain)}`;

  it("gives the mass at its first reading and after the dwell, and tells the rows", () => {
    const table = read(text, { dwellHours: "6" });
    expect(table.problems).toEqual([]);
    expect(parseTestTable(table, today)).toMatchObject([
      {
        temperatureC: "120",
        durationH: "6",
        samples: [{ id: "Aster cell", before: "12.5000", after: "12.4400", unit: "mg" }],
      },
    ]);
    const dwell = table.notes.find(({ code }) => code === "note-dwell");
    expect(dwell?.say.en).toContain("that of row 6;");
    expect(dwell?.say.en).toContain("begins in row 8 (10 min)");
    expect(dwell?.say.en).toContain("that of row 80 (370 min)");
  });

  it("asks how long the sample was to be dried, unless the file says it", () => {
    expect(asked(text)).toEqual(["dwellHours"]);
    expect(asked(`Drying time: 6 h\n${head}\n${run(400, plain)}`)).toEqual([]);
  });

  it("whose dwell is shorter than stated is refused, with the stretch that there is", () => {
    const table = read(`${head}\n${run(365, plain)}`, { dwellHours: "6" });
    expect(table.problems.map(({ code }) => code)).toEqual(["table-dwell-too-short"]);
    expect(table.problems[0]?.say.en).toContain("for 5.92 h without a break at most (rows 4 to 75)");
    expect(table.tests).toEqual([]);
  });

  it("that never comes to the temperature is refused", () => {
    expect(codes(`${head}\n${run(400, (minute, _, mass) => plain(minute, 80, mass))}`, { dwellHours: "6" })).toEqual([
      "table-dwell-not-reached",
    ]);
  });

  it("may write units in a row of their own, kelvin, seconds and a comma", () => {
    const line = (minute: number, degrees: number, mass: number) =>
      `${minute * 60};${(degrees + 273.15).toFixed(2)};${mass.toFixed(4)}`.replaceAll(".", ",");
    const table = read(`时间;温度;质量\ns;K;mg\n${run(400, line)}`, { dwellHours: "6" });
    expect(table.questions).toEqual([]);
    expect(table.tests).toMatchObject([{ samples: [{ before: "12.5000", after: "12.4400", unit: "mg" }] }]);
  });

  it("whose units nobody states is asked about", () => {
    expect(asked(`Time\tTemperature\tMass\n${run(400, plain)}`, { dwellHours: "6" })).toEqual([
      "timeUnit",
      "temperatureUnit",
      "massUnit",
    ]);
  });

  it("in percent is asked for its initial mass, and computed from one that is stated", () => {
    const line = (minute: number, degrees: number, mass: number) =>
      `${minute}\t${degrees.toFixed(1)}\t${(mass * 8).toFixed(2)}`;
    const percent = `Time/min\tTemp./°C\tTG/%\n${run(400, line)}`;
    expect(asked(percent, { dwellHours: "6" })).toEqual(["initialMass"]);
    const table = read(`Sample mass: 12.500 mg\n${percent}`, { dwellHours: "6" });
    expect(table.questions).toEqual([]);
    expect(table.tests).toMatchObject([
      { balanceAccuracyG: "0.0000012500", samples: [{ before: "12.500000", after: "12.440000", unit: "mg" }] },
    ]);
    const [told] = read(percent, { dwellHours: "6", initialMass: "12.500 mg" }).tests;
    expect(told?.samples).toEqual(table.tests[0]?.samples);
    expect(codes(percent, { dwellHours: "6", initialMass: "12.5" })).toEqual(["table-answer-unknown"]);
  });

  it("without temperatures, with a time that goes back, or with a reading that is none, is refused", () => {
    expect(codes(`Time (min)\tMass (mg)\n0\t12.5\n5\t12.4\n`)).toEqual(["table-no-temperature"]);
    expect(codes(`${head}\n0\t120\t12.5\n5\t120\t12.4\n4\t120\t12.4\n`, { dwellHours: "6" })).toEqual([
      "table-time-backwards",
    ]);
    expect(codes(`${head}\n0\t120\t12.5\n5\tOL\t12.4\n`, { dwellHours: "6" })).toEqual(["table-reading-unreadable"]);
  });
});

it("shares of a mass are exact down to a nanogram", () => {
  expect(shareOf("12.345", "99.51", "mg")).toBe("12.284510");
  expect(shareOf("12.345", "99.51", "g")).toBe("12.2845095");
  expect(shareOf("10", "100", "g")).toBe("10.00");
});

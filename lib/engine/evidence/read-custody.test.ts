import { expect, test } from "vitest";
import { listRulebooks } from "@/lib/rulebook";
import type { TestData } from "../types";
import { weighTest } from "./weigh-test";

const [draft, team, published] = listRulebooks().map(({ rulebook }) => rulebook);
if (!draft || !team || !published) throw new Error("three rulebooks are needed");
const samples: TestData["samples"] = [{ id: "S1", before: "100.00", after: "99.90", unit: "g" }];
const custody = (given: Partial<TestData>, rulebook = draft) =>
  weighTest({ samples, ...given }, rulebook).custody ?? [];

test("names every link of the chain, and of an absent one what its absence costs", () => {
  const items = custody({});
  expect(items.map(({ item }) => item)).toEqual([
    "product",
    "product-tie",
    "sampled-by",
    "laboratory",
    "accreditation",
    "accreditation-number",
    "method",
    "report-number",
    "report-date",
    "state-of-charge",
    "opening",
    "instrument",
    "balance-accuracy",
    "balance-calibration",
    "ambient-temperature",
    "humidity",
    "temperature",
    "pressure",
    "duration",
    "visible-liquid",
    "raw-file",
  ]);
  for (const { stated, costs } of items) {
    expect(stated).toBeNull();
    expect(costs?.en).toMatch(/\.$/);
    expect(costs?.zh).toMatch(/。$/);
  }
});

test("quotes what is stated, with its unit, and then names no cost", () => {
  const sha256 = "a".repeat(64);
  const stated = custody({
    productTie: "serial AX3-0017, photo 2",
    sampledBy: "authority",
    accreditationNumber: "CNAS L0001",
    temperatureC: "120",
    stateOfChargePct: "30",
    visibleLiquid: "no",
    source: { file: "weighing.csv", sha256 },
  }).filter((item) => item.stated !== null);
  expect(stated.map((item) => [item.item, item.stated])).toEqual([
    ["product-tie", "serial AX3-0017, photo 2"],
    ["sampled-by", "authority"],
    ["accreditation-number", "CNAS L0001"],
    ["state-of-charge", "30 %"],
    ["temperature", "120 °C"],
    ["visible-liquid", "no"],
    ["raw-file", `weighing.csv, SHA-256 ${sha256}`],
  ]);
  expect(stated.filter(({ costs }) => costs)).toEqual([]);
});

test("says which absence makes the test invalid, by this rulebook", () => {
  const gating = (rulebook: typeof draft) =>
    custody({}, rulebook)
      .filter(({ gates }) => gates)
      .map(({ item }) => item);
  expect(gating(draft)).toEqual(["temperature"]);
  expect(gating(team)).toEqual(["temperature", "duration", "visible-liquid"]);
  expect(gating(published)).toEqual([]);
  expect(custody({}, team).find(({ item }) => item === "duration")?.costs?.en).toContain("the test is not valid");
});

test("a condition is met, not met, not stated, or not known to the sources, whether or not it gates", () => {
  const given: TestData = { samples, temperatureC: "117", durationH: "6", pressurePa: "100" };
  const readings = weighTest(given, draft).conditions.map(({ condition, reading, gates, tolerance }) => [
    condition,
    reading,
    gates,
    tolerance,
  ]);
  expect(readings.slice(0, 5)).toEqual([
    ["temperature", "not-met", true, "± 2 °C"],
    ["vacuum", "not-stated", true, undefined],
    // The source is too weak to hold anybody to it.
    ["duration", "stated", false, undefined],
    ["pressure", "not-known", false, undefined],
    ["visible-liquid", "not-known", false, undefined],
  ]);
});

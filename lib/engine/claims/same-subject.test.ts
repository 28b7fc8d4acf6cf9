import { describe, expect, test } from "vitest";
import { sameName, sameSubject } from "./same-subject";

describe("sameSubject", () => {
  test.each([
    ["MG4", "mg 4"],
    ["ＭＧ４", "MG-4"],
    ["MG4", "名爵 MG4 安芯版"],
    ["名爵MG4", "MG4"],
    ["Aurora X", "aurora-x"],
    ["NIO ET7 150 kWh", "ET7"],
  ])("%s is %s", (a, b) => {
    expect(sameSubject(a, b)).toBe(true);
    expect(sameSubject(b, a)).toBe(true);
  });
  test.each([
    ["ET5", "ET5T"],
    ["ET5", "ET7"],
    ["Aurora X", "Aurora XL"],
    ["7", "ET 7"],
    ["", "ET7"],
  ])("%s is not %s", (a, b) => {
    expect(sameSubject(a, b)).toBe(false);
    expect(sameSubject(b, a)).toBe(false);
  });
});

test("sameName takes no part for the whole", () => {
  expect(sameName("MG-4", "mg 4")).toBe(true);
  expect(sameName("MG4", "MG4 Pro")).toBe(false);
});

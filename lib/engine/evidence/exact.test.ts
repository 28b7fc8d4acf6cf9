import { expect, test } from "vitest";
import {
  addDecimals,
  compareDecimals,
  divideHalfAway,
  halfWidthNanograms,
  lastDigitNanograms,
  massNanograms,
  readDecimal,
  rootUp,
  writeDecimal,
  writePercent,
} from "./exact";

test.each([
  ["200.00", "g", 200_000_000_000n],
  ["200000", "mg", 200_000_000_000n],
  ["0.2", "kg", 200_000_000_000n],
  ["0.000000001", "g", 1n],
  ["0.0000000010", "g", 1n],
  ["0.0000000011", "g", null],
  ["0.000001", "mg", 1n],
  ["-1", "mg", -1_000_000n],
] as const)("%s %s in nanograms", (mass, unit, nanograms) => {
  expect(massNanograms(mass, unit)).toBe(nanograms);
});

test.each(["", "1,5", "1e3", "+1", ".5", "5.", "0x10", " 1", "１"])("%j is no plain decimal", (text) => {
  expect(() => readDecimal(text)).toThrow(TypeError);
});

test("trailing zeros change no value and no comparison", () => {
  expect(compareDecimals(readDecimal("118"), readDecimal("118.000"))).toBe(0);
  expect(compareDecimals(readDecimal("117.9"), readDecimal("118"))).toBe(-1);
  expect(compareDecimals(readDecimal("-2"), readDecimal("-2.1"))).toBe(1);
  expect(writeDecimal(addDecimals(readDecimal("0.1"), readDecimal("0.25")))).toBe("0.35");
});

test("the last digit is that of the finer mass, and trailing zeros count as given", () => {
  expect(lastDigitNanograms(["200.00", "199"], "g")).toBe(10_000_000n);
  expect(lastDigitNanograms(["200", "199"], "g")).toBe(1_000_000_000n);
  expect(lastDigitNanograms(["0.20", "0.199"], "kg")).toBe(1_000_000_000n);
});

test("a half-width finer than a nanogram is rounded up", () => {
  expect(halfWidthNanograms("0.01")).toBe(10_000_000n);
  expect(halfWidthNanograms("0.0000000011")).toBe(2n);
});

test("halves are rounded away from zero", () => {
  expect([divideHalfAway(5n, 2n), divideHalfAway(-5n, 2n), divideHalfAway(4n, 3n), divideHalfAway(-4n, 3n)]).toEqual([
    3n,
    -3n,
    1n,
    -1n,
  ]);
});

test.each([
  [0n, 1n, 0n],
  [1n, 1n, 1n],
  [15n, 1n, 4n],
  [16n, 1n, 4n],
  [17n, 1n, 5n],
  [8n, 3n, 2n],
  [12n, 3n, 2n],
  [13n, 3n, 3n],
])("the root of %s / %s, rounded up, is %s", (dividend, divisor, root) => {
  expect(rootUp(dividend, divisor)).toBe(root);
});

test("numbers are written in full", () => {
  expect(writeDecimal({ digits: -5n, scale: 4 })).toBe("-0.0005");
  expect(writeDecimal({ digits: 7n, scale: 0 })).toBe("7");
  expect([writePercent(5000), writePercent(10_000), writePercent(100_000), writePercent(0)]).toEqual([
    "0.5",
    "1",
    "10",
    "0",
  ]);
});

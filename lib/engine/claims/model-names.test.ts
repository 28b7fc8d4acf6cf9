import { describe, expect, test } from "vitest";
import { isModelToken, isSecondToken } from "./model-names";

describe("models by their shape: capitals, figures, and at most two capitals more", () => {
  test.each(["MG4", "ET7", "L6", "EQS450", "S90", "ES8", "ABCDE1", "X123", "ET5T", "EX30RS", "ABCDE1XY", "ABC123XY"])(
    "%s is one",
    (token) => expect(isModelToken(token)).toBe(true),
  );
  test.each([
    "Li6PS5Cl",
    "TiO2",
    "2026",
    "NIO",
    "Battery",
    "A2026",
    "q4",
    "",
    "A",
    "ABCDEF1",
    "X1234",
    "ET5abc",
    "ET5RST",
    "ET5R7",
    "ABCDE12XY",
    "3008",
    "4A",
  ])("%s is none", (token) => expect(isModelToken(token)).toBe(false));
});

describe("a capitalised word makes a name only with what marks a version", () => {
  const yes = () => true;
  const no = () => false;
  test.each([
    ["Aurora", "X", no],
    ["Aurora", "Z", no],
    ["Max", "X", no],
    ["Griffin", "Pro", yes],
    ["Tianhe", "C1", no],
    ["Model", "3", no],
    ["Model", "0", no],
    ["Model", "9", no],
  ])("%s %s", (first, second, suffix) => expect(isSecondToken(first, second, suffix)).toBe(true));
  test.each([
    ["This", "A", no],
    ["Perhaps", "I", no],
    ["Over", "3", no],
    ["aurora", "X", no],
    ["Griffin", "pro", yes],
    ["Griffin", "Roars", no],
    ["No", "X", no],
    ["BMW", "X", no],
    ["AuRora", "X", no],
    ["Gen3", "X", no],
    ["Model", "x", no],
    ["Model", "33", no],
  ])("%s %s does not", (first, second, suffix) => expect(isSecondToken(first, second, suffix)).toBe(false));
});

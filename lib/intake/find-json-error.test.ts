import { describe, expect, it } from "vitest";
import { findJsonError } from "./find-json-error";

describe("findJsonError", () => {
  it.each([
    ['{"a": tru}', 6],
    ['{"a": 1,}', 8],
    ["[1 2]", 3],
    ["[1,]", 3],
    ["{a: 1}", 1],
    ['{"a" 1}', 5],
    ['{"a": 1', 7],
    ['["open', 1],
    ['["a\nb"]', 1],
    ["01", 1],
    ["[] x", 3],
    ["", 0],
  ])("finds where %j breaks: %i", (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonError(text)).toBe(at);
  });

  it.each(['{"a": [1, -2.5e3, "x\\u00e9\\n", {}, [], null, true, false]}', " 0 ", '"a"', '{"a":{"b":{}},"c":[[]]}'])(
    "goes through %j to its end",
    (text) => {
      expect(() => JSON.parse(text)).not.toThrow();
      expect(findJsonError(text)).toBe(text.length);
    },
  );

  it("does not overflow on deep nesting", () => {
    expect(findJsonError("[".repeat(1_000_000))).toBe(1_000_000);
  });
});

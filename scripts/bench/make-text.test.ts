import { describe, expect, it } from "vitest";
import { makeText } from "./make-text";

describe("makeText", () => {
  it("gives the same text for a seed, another for another, of the length asked", () => {
    expect(makeText(3_000, 7)).toBe(makeText(3_000, 7));
    expect(makeText(3_000, 7)).not.toBe(makeText(3_000, 8));
    expect(makeText(3_001, 7)).toHaveLength(3_001);
  });

  it("mixes both languages, with terms and without holes", () => {
    const text = makeText(20_000);
    expect(text).toContain("semi-solid-state battery");
    expect(text).toContain("半固态电池");
    expect(text).not.toMatch(/[{}]/);
  });
});

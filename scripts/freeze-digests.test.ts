import { describe, expect, it } from "vitest";
import { freezeDigests } from "./freeze-digests";

describe("freezeDigests", () => {
  it("takes a new id, and keeps one that is gone", () => {
    expect(freezeDigests({ old: "1" }, { new: "2" }, false)).toMatchObject({
      released: { new: "2", old: "1" },
      refused: [],
    });
  });

  it("refuses an id whose data were edited", () => {
    expect(freezeDigests({ a: "1", b: "1" }, { a: "2", b: "1" }, false).refused).toEqual(["a"]);
  });

  it("takes an edited one while nothing is released", () => {
    const result = freezeDigests({ a: "1" }, { a: "2" }, true);
    expect(result).toMatchObject({ released: { a: "2" }, refused: [], lines: ["a 2 edited"] });
  });
});

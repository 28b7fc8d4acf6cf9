import { describe, expect, it } from "vitest";
import { median, raceMedians } from "./measure";

describe("measuring", () => {
  it("takes the middle, or half way between the two middle ones", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("lets every contestant run by turns, warm-up included", async () => {
    const order: string[] = [];
    await raceMedians({ a: () => order.push("a"), b: async () => order.push("b") }, { rounds: 3 });
    expect(order.join("")).toBe("ababababab");
  });
});

import { expect, test } from "vitest";
import { countBefore } from "./count-before";

test("counts as one would by going through them all", () => {
  for (let length = 0; length < 9; length++) {
    const sorted = Int32Array.from({ length }, (_, i) => 10 * i);
    for (let place = -5; place <= 10 * length; place += 5)
      expect(countBefore(sorted, (one) => one < place)).toBe(sorted.filter((one) => one < place).length);
  }
});

test("asks of few", () => {
  let asked = 0;
  countBefore(new Int32Array(1000), () => ++asked > 0);
  expect(asked).toBeLessThan(12);
});

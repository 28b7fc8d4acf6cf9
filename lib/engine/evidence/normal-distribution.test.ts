import { expect, test } from "vitest";
import { conformanceProbability, cumulativeNormal, writeProbability } from "./normal-distribution";
import { ratio } from "./ratio";

const tenths = (value: number) => ratio(BigInt(Math.round(value * 10)), 10n);

test("two limits: the example of JCGM 106, clause 7.4, x 13.6, u 1.8, limits 12.5 to 16.3", () => {
  const variance = ratio(18n * 18n, 100n);
  const probability = conformanceProbability(tenths(13.6), variance, { low: tenths(12.5), high: tenths(16.3) });
  expect(writeProbability(probability)).toBe("0.663");
});

test.each([
  // z in hundredths, and Φ(z) as tables of the normal distribution print it.
  [0, "0.500"],
  [50, "0.691"],
  [100, "0.841"],
  [-100, "0.159"],
  [164, "0.949"],
  [165, "0.951"],
  [196, "0.975"],
  [-196, "0.025"],
  [258, "0.995"],
  [309, "0.999"],
  [650, "1.000"],
  [-650, "0.000"],
  [100_000, "1.000"],
])("Φ of %i hundredths is %s", (hundredths, expected) => {
  const square = ratio(BigInt(hundredths) ** 2n, 10_000n);
  const sign = Math.sign(hundredths) as -1 | 0 | 1;
  expect(writeProbability(cumulativeNormal({ sign, square }))).toBe(expected);
});

test("twenty digits of Φ(1) and Φ(3), so that three are never in doubt", () => {
  const digits = (z: bigint) => cumulativeNormal({ sign: 1, square: ratio(z * z) }) / 10n ** 10n;
  expect(digits(1n)).toBe(84_134_474_606_854_294_858n);
  expect(digits(3n)).toBe(99_865_010_196_836_990_547n);
});

test("what is above and below a deviation is the whole", () => {
  for (const z of [1n, 7n, 12n, 33n]) {
    const square = ratio(z * z, 100n);
    expect(cumulativeNormal({ sign: 1, square }) + cumulativeNormal({ sign: -1, square })).toBe(10n ** 30n);
  }
});

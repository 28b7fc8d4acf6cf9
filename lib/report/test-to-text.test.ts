import { expect, it } from "vitest";
import { DEFAULT_RULEBOOK, findRulebook } from "@/lib/rulebook";
import { makeReport, reportToText } from ".";

const CLAIM = "The Aurora X is powered by a solid-state battery.";
const loaded = findRulebook(DEFAULT_RULEBOOK);
if (!loaded.ok) throw new Error("No default rulebook.");
const rulebook = loaded.value;

it("names the raw file, what stands out, and whether a rule of two outcomes accepts", () => {
  const source = { file: "weights.csv", sha256: "ab".repeat(32), range: "A2:D8" };
  const samples = ["199.80", "199.81", "199.80", "199.81", "199.80", "195.00"].map((after, index) => ({
    id: `S${index}`,
    before: "200.00",
    after,
    unit: "g" as const,
  }));
  const tests = [{ temperatureC: "120", vacuum: true, balanceAccuracyG: "0.01", samples, source }];
  const text = reportToText(makeReport({ input: { text: CLAIM, tests, decisionRule: "guard-band" } }, rulebook));
  expect(text).toContain(`Raw file: weights.csv, cells A2:D8, SHA-256 ${"ab".repeat(32)}`);
  expect(text).toMatch(/S5: .*probability of meeting the limit < 0\.001\) – outlier \(Grubbs\)/);
  expect(text).toContain("By guard band w = U the set is not accepted.");
});

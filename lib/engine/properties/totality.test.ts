import fc from "fast-check";
import { expect, it } from "vitest";
import { parseAuditRequest } from "@/lib/intake";
import { makeReport, readReport, reportBytes } from "@/lib/report";
import { listRulebooks } from "@/lib/rulebook";
import { read } from "./support/read";
import { holdsFor, PATIENCE } from "./support/run-property";
import { anyTest } from "./support/tests";
import { anyText, passage } from "./support/texts";

const TODAY = new Date("2026-11-23T00:00:00Z");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const request = fc.record({
  text: fc.oneof(passage, anyText),
  product: maybe(fc.oneof(fc.constantFrom("Aurora X", "MG-7", "云雀"), fc.string({ unit: "grapheme", maxLength: 20 }))),
  maker: maybe(fc.constantFrom("NIO", "Corvid Motors", "比亚迪")),
  claimDate: maybe(fc.constantFrom("2024-04-01", "2026-11-01")),
  tests: fc.array(anyTest, { maxLength: 3 }),
});

it("reads any string without throwing", { timeout: PATIENCE }, () => {
  holdsFor(400, anyText, (text) => {
    expect(read(text).overall.say.en).not.toBe("");
  });
});

it("makes of whatever intake lets in, by every rulebook, a report that is read back as it was stored", {
  timeout: PATIENCE,
}, () => {
  let reports = 0;
  holdsFor(150, request, (raw) => {
    const parsed = parseAuditRequest(raw, TODAY);
    if (!parsed.ok) return;
    for (const rulebook of listRulebooks()) {
      // Throws where the schema refuses it.
      const report = makeReport(parsed.value, rulebook);
      expect(readReport(reportBytes(report))).toEqual(report);
      reports++;
    }
  });
  // Intake refuses what contradicts itself; the property must not live on refusals.
  expect(reports).toBeGreaterThan(100);
});

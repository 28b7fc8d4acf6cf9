import { describe, expect, it } from "vitest";
import { parseAuditForm } from "./parse-audit-form";

const today = new Date("2026-03-05T12:00:00Z");

function submit(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseAuditForm(form, today);
}
const paths = (fields: Record<string, string>) => {
  const result = submit(fields);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${path}: ${code}`);
};

const text = "A text.\r\nTwo lines.";
const untouched = {
  text,
  product: "",
  maker: "",
  claimDate: "",
  sourceUrl: "",
  rulebook: "gbt-ssb-1-draft-2025",
  lang: "zh",
  idempotencyKey: "k",
  "test.product": "",
  "test.vacuum": "",
  "test.unit": "g",
  "samples.0.id": "1",
  "samples.0.before": "",
  "samples.0.after": "",
  "samples.1.id": "",
  "samples.1.before": " ",
  "samples.1.after": "",
};

describe("parseAuditForm", () => {
  it("makes the same request of an untouched table as of no test at all", () => {
    const result = submit(untouched);
    expect(result).toMatchObject({
      ok: true,
      value: { input: { text: "A text.\nTwo lines.", tests: [] }, rulebook: "gbt-ssb-1-draft-2025" },
    });
  });

  it("makes one test of the table and its conditions", () => {
    const result = submit({
      ...untouched,
      "test.vacuum": "yes",
      "test.visibleLiquid": "no",
      "test.temperatureC": "120",
      "test.unit": "mg",
      "samples.0.before": "200.0",
      "samples.0.after": "199.0",
      "samples.2.id": "second",
      "samples.2.before": "200.0",
      "samples.2.after": "199.5",
    });
    expect(result.ok && result.value.input.tests).toEqual([
      {
        temperatureC: "120",
        vacuum: true,
        visibleLiquid: "no",
        samples: [
          { id: "1", before: "200.0", after: "199.0", unit: "mg" },
          { id: "second", before: "200.0", after: "199.5", unit: "mg" },
        ],
      },
    ]);
  });

  it("puts a problem at the row's own number in the form", () => {
    expect(paths({ ...untouched, "samples.3.id": "x", "samples.3.before": "200,0", "samples.3.after": "" })).toEqual([
      "tests.0.samples.3.before: decimal-comma",
      "tests.0.samples.3.after: half-filled-row",
    ]);
  });

  it("says once for the table that its unit is missing", () => {
    const rows = { "samples.1.id": "b", "samples.1.before": "2", "samples.1.after": "1" };
    const first = { "samples.0.before": "2", "samples.0.after": "1" };
    expect(paths({ ...untouched, ...first, ...rows, "test.unit": "" })).toEqual([
      "tests.0.samples.0.unit: unit-missing",
    ]);
  });

  it("gives back what was typed, also where it is refused, and nothing that is no field", () => {
    const typed = { ...untouched, text: "", claimDate: "soon", "samples.0.before": "1,5", stranger: "x" };
    const { values, ...result } = submit(typed);
    const { stranger: _, ...fields } = typed;
    expect(values).toEqual(fields);
    expect(result.ok).toBe(false);
  });

  it("passes over files in a text field", () => {
    const form = new FormData();
    form.append("text", new File(["x"], "x.txt"));
    const result = parseAuditForm(form, today);
    expect(result.ok || result.problems.map(({ code }) => code)).toEqual(["empty-text"]);
  });
});

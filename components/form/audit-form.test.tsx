import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dictionary } from "@/lib/i18n";
import { parseAuditForm } from "@/lib/intake";
import { AuditForm } from "./audit-form";
import { EXAMPLES } from "./examples";
import { fieldName } from "./field-name";
import { BLANK_ROWS, countRows, type FieldProblem, type FormValues } from "./types";

const RULEBOOKS = [
  { id: "a", name: "A", status: "draft", limit: "at most 0.5 %" },
  { id: "b", name: "B", status: "published" },
];
const draw = (values: FormValues, problems: FieldProblem[] = []) =>
  renderToStaticMarkup(
    <AuditForm
      t={dictionary("en").form}
      locale="en"
      values={values}
      problems={problems}
      rulebooks={RULEBOOKS}
      rows={countRows(values)}
      action="/audits"
      limit={200_000}
      documents={{ rows: [] }}
      files={{ taken: [] }}
      own={{}}
    />,
  );
const tagOf = (html: string, name: string) =>
  (html.match(/<input[^>]*>/g) ?? []).find((tag) => tag.includes(`name="${name}"`));
const problem = (path: string): FieldProblem => ({ code: "x", path, say: { en: `Wrong: ${path}`, zh: "错" } });

describe("the form", () => {
  it.each([
    ["text", "text"],
    ["claimDate", "claimDate"],
    ["tests.0.samples.3.after", "samples.3.after"],
    ["tests.0.samples.0.unit", "test.unit"],
    ["tests.0.samples", "samples.0.before"],
    ["tests.0.humidityPct", "test.humidityPct"],
    ["tests.0", "samples.0.before"],
    ["tests", "samples.0.before"],
    ["taken.2", "taken.2"],
    ["added.1.size", "added.1.size"],
    ["answers.field.before", "answers.field.before"],
    ["ownRulebook", "ownRulebookFile"],
    ["rulebook.terms.0", "ownRulebookFile"],
    ["decisionRule", "decisionRule"],
    ["document", "document"],
    ["document.3", "document.3"],
    ["", "text"],
  ])("puts a problem at %s to the field %s", (path, name) => {
    expect(fieldName(path)).toBe(name);
  });

  it("ties every problem to its field and lists it with a link", () => {
    const html = draw({}, [problem("tests.0.samples.1.after"), problem("sourceUrl")]);
    expect(html).toContain('href="#f-samples-1-after"');
    for (const name of ["samples.1.after", "sourceUrl"]) {
      const tag = tagOf(html, name);
      const id = `f-${name.replaceAll(".", "-")}-problem`;
      expect(tag).toContain('aria-invalid="true"');
      expect(tag).toContain(`aria-describedby="${id}"`);
      expect(html).toContain(`id="${id}"`);
    }
    expect(html.match(/aria-invalid/g)).toHaveLength(2);
  });

  it("labels every control", () => {
    const html = draw({});
    for (const [, id] of html.matchAll(/<(?:input|select|textarea)[^>]* id="(f-[\w-]+)"/g)) {
      if (id === "f-rulebook") continue;
      const labelled = html.includes(`for="${id}"`) || new RegExp(`aria-label="[^"]+"[^>]*id="${id}"`).test(html);
      expect(labelled, id).toBe(true);
    }
  });

  it.each([
    [{}, BLANK_ROWS],
    [{ "samples.5.id": "6" }, BLANK_ROWS],
    [{ "samples.6.id": "7" }, BLANK_ROWS + 1],
  ] as [FormValues, number][])("has as many rows as %j needs: %i", (values, rows) => {
    expect(countRows(values)).toBe(rows);
    expect(draw(values).match(/name="samples\.\d+\.before"/g)).toHaveLength(rows);
  });

  it("chooses the first rulebook unless one of them was chosen", () => {
    const chosen = (rulebook?: string) => {
      const [checked] = (draw(rulebook ? { rulebook } : {}).match(/<input[^>]*>/g) ?? []).filter((tag) =>
        tag.includes("checked"),
      );
      return /value="(\w)"/.exec(checked ?? "")?.[1];
    };
    expect([chosen(), chosen("b"), chosen("gone")]).toEqual(["a", "b", "a"]);
  });

  it("shows again what was typed, and never as markup", () => {
    const html = draw({ text: "</textarea><script>", maker: '"><b>' });
    expect(html).not.toMatch(/<script|<b>"/);
    expect(html).toContain("&lt;/textarea&gt;&lt;script&gt;");
  });
});

describe("the worked examples", () => {
  it.each(EXAMPLES.map((example) => [example.number, example] as const))(
    "example %i is taken as it is",
    (_, { values }) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) form.set(name, value);
      const parsed = parseAuditForm(form, new Date("2026-11-22"));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    },
  );
});

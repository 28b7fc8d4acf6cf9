import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pageContext } from "../document/page-context";
import { sampleLimits, sampleReading, sampleReport } from "../report/sample-report";
import type { Limit, SampleReading } from "../report/types";
import { guardBandOf } from "./guard-band";
import { layOutRuler } from "./lay-out-ruler";
import type { RulerRow } from "./list-ruler-rows";
import { Ruler } from "./ruler";

const page = pageContext("en", "/r/key", false);
const { t } = page;
const sayLimit = () => "at most 0.5 %";
const layOut = (samples: SampleReading[]) => layOutRuler(samples, sampleLimits, sayLimit);
const draw = (samples: SampleReading[]) => {
  const [test] = sampleReport.tests;
  if (!test) throw new Error("The sample has no test.");
  return renderToStaticMarkup(
    <Ruler
      report={{ tests: samples.length === 0 ? [] : [{ ...test, samples }] }}
      limits={sampleLimits}
      page={page}
      most={60}
    />,
  );
};
const loss = (lossPct: string, id = "S1") => sampleReading(id, "1", lossPct);

describe("the guard band", () => {
  const [inUse, other] = sampleLimits;
  const bandOf = (rule?: "simple-acceptance" | "guard-band") => (row: RulerRow) =>
    guardBandOf(row.expandedUncertaintyPct, sampleLimits, rule);
  const edges = (band = "") => [...band.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(([, from, to]) => [from, to]);

  it("reaches as far from the limit in use as the uncertainty does, on both sides", () => {
    const wide = { ...loss("0.5000"), expandedUncertaintyPct: "0.1000" };
    const { band, dots, lines } = layOutRuler([wide], sampleLimits, sayLimit, bandOf());
    expect(edges(band)).toEqual([[String(dots[0]?.from), String(dots[0]?.to)]]);
    expect(lines[0]?.x).toBe(dots[0]?.x);
  });

  it("begins at the limit by simple acceptance, which leaves the near side out", () => {
    expect(guardBandOf("0.1", sampleLimits, "simple-acceptance")?.low).toBe(0.5);
    expect(guardBandOf("0.1", sampleLimits, "guard-band")?.low).toBe(0.4);
  });

  it("is each sample's own, and one box where neighbours have the same", () => {
    const rows = ["0.1", "0.1", "0.2"].map((expandedUncertaintyPct) => ({ ...loss("0.3"), expandedUncertaintyPct }));
    expect(edges(layOutRuler(rows, sampleLimits, sayLimit, bandOf()).band)).toHaveLength(2);
  });

  it.each([
    ["no limit is in use", [inUse, other].map((limit) => ({ ...limit, inUse: false }) as Limit), "0.1"],
    ["no uncertainty is known", sampleLimits, ""],
  ])("is not drawn where %s", (_, limits, around) => {
    expect(guardBandOf(around, limits, undefined)).toBeUndefined();
  });

  it("is told in the table with every interval and the mean", () => {
    const [test] = sampleReport.tests;
    if (!test) throw new Error("The sample has no test.");
    const mean = { lossPct: "1.5000", expandedUncertaintyPct: "0.0082", count: 3, spreadPct: "0.0200", decides: false };
    const html = renderToStaticMarkup(
      <Ruler report={{ tests: [{ ...test, mean }] }} limits={sampleLimits} page={page} most={60} />,
    );
    expect(html).toContain('<td class="num">0.4918 to 0.5082 %</td>');
    expect(html).toContain('<th scope="row">Mean of 3</th><td class="num">1.5000 %</td>');
    expect(html).toMatch(/aria-label="[^"]*Mean: 1.5000 %\.[^"]*Guard band: 0.4918 to 0.5082 %/);
    expect(html).toContain('class="band"');
  });
});

describe("the loss ruler", () => {
  it("draws nothing without samples and says so", () => {
    expect(draw([])).toBe(`<p class="soft">${t.report.noData}</p>`);
  });

  it("puts a sample to the right of the limit that it exceeds, and to the left of one that it meets", () => {
    const { dots, lines } = layOut([loss("0.6000"), loss("0.4000")]);
    const [lower, upper] = lines;
    expect(dots[0]?.x).toBeGreaterThan(lower?.x ?? Number.NaN);
    expect(dots[0]?.x).toBeLessThan(upper?.x ?? Number.NaN);
    expect(dots[1]?.x).toBeLessThan(lower?.x ?? Number.NaN);
  });

  it.each([
    ["one", ["0.5000"]],
    ["a gain", ["-0.0100"]],
    ["nothing lost", ["0.0000"]],
    ["nearly all", ["99.9000"]],
    ["tiny and huge", ["0.0001", "80.0000"]],
    ["five hundred", Array.from({ length: 500 }, (_, i) => (i / 100).toFixed(4))],
  ])("keeps every mark and tick inside the drawing: %s", (_, losses) => {
    const { dots, lines, ticks, width, height, axisY } = layOut(losses.map((one) => loss(one)));
    for (const { from, to, x, y } of dots) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(width);
      expect(x).toBeGreaterThanOrEqual(from);
      expect(y).toBeLessThan(axisY);
    }
    for (const { x } of [...lines, ...ticks]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
    }
    expect(height).toBeLessThan(420);
  });

  it("puts a gain left of zero", () => {
    const { dots, ticks } = layOut([loss("-0.2000"), loss("0.1000")]);
    const zero = ticks.find((tick) => Number(tick.label) === 0)?.x ?? Number.NaN;
    expect(dots[0]?.x).toBeLessThan(zero);
    expect(dots[1]?.x).toBeGreaterThan(zero);
  });

  it.each([
    [14, true],
    [15, false],
  ])("names each of %i samples: %s", (count, named) => {
    expect(layOut(Array.from({ length: count }, () => loss("0.1000"))).named).toBe(named);
  });

  it.each([60, 61])("of %i samples lists the worst first where not all are listed, and says where all are", (count) => {
    const html = draw(Array.from({ length: count }, (_, i) => loss(`${i}.0000`, `S${i}`)));
    const [first] = [...html.matchAll(/<th scope="row">(\w+)<\/th>/g)].map(([, name]) => name);
    expect(first).toBe(count === 60 ? "S0" : "S60");
    expect(html.match(/<th scope="row">/g)).toHaveLength(60);
    expect(html.includes(t.report.worstSamples)).toBe(count > 60);
  });

  it("says in a table what it draws", () => {
    const html = draw([loss("1.4800", "S1"), loss("0.3000", "<b>S2</b>")]);
    expect(html).toContain('role="img"');
    expect(html).toContain('<td class="num">1.4800 %</td>');
    expect(html).toContain("&lt;b&gt;S2&lt;/b&gt;</th>");
    expect(html).not.toContain("<b>");
    expect(html).toContain("0.3000 % and 1.4800 %");
  });
});

it("the words of a limit that stand at the edge end there, however wide the reader's type sets them", () => {
  const { lines, width } = layOutRuler(
    [loss("0.5")],
    sampleLimits,
    () => "words as wide as nearly the whole of the ruler",
  );
  expect(lines.map(({ textX, atEdge }) => [textX, atEdge])).toContainEqual([width, true]);
});

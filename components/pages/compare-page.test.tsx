import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n";
import { listRulebooks } from "@/lib/rulebook";
import { pageContext } from "../document/page-context";
import { ComparePage } from "./compare-page";
import { compareRulebooks, countMarks } from "./compare-rulebooks";

const DRAFT = "gbt-ssb-1-draft-2025";
const TEAM = "tcsae-434-2025";
const PUBLISHED = "gbt-48093.1-2026";
const rulebooks = listRulebooks();

function find(id: string) {
  const found = rulebooks.find(({ rulebook }) => rulebook.id === id);
  if (!found) throw new Error(`There is no rulebook ${id}.`);
  return found.rulebook;
}

const compare = (a: string, b: string, locale: Locale = "en") =>
  compareRulebooks([find(a), find(b)], pageContext(locale, "/rulebooks/compare", false));

const rowsOf = (...ids: Parameters<typeof compare>) => compare(...ids).flatMap(({ rows }) => rows);

function rowOf(id: string, ...ids: Parameters<typeof compare>) {
  const found = rowsOf(...ids).find((row) => row.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
}

const some = expect.any(String);

describe("two rulebooks", () => {
  it.each([
    ["limit", "differs", "0.5 %", "1 %"],
    ["operator", "differs", "at most 0.5 %", "below 1 %"],
    ["quantity", "same", some, some],
    ["condition.temperature", "same", "120 °C", "120 °C"],
    ["condition.pressure", "not-known", null, null],
    ["condition.humidity", "one-not-known", null, "≤ 0.035 %"],
    ["visible-liquid-step", "one-not-known", null, "yes"],
    ["published", "differs", "30 December 2025", "22 May 2025"],
    ["comments", "one-not-known", "28 February 2026", null],
    ["definition.solid", "worded", some, some],
    ["standing.semi-solid-state", "differs", "reported as an admitted term", "not among the terms reported"],
    ["standing.quasi-solid-state", "same", some, some],
  ])("stand to each other in %s: %s", (id, mark, one, other) => {
    const row = rowOf(id, DRAFT, TEAM);
    expect(row.mark).toBe(mark);
    expect(row.cells.map(({ say }) => say)).toEqual([one, other]);
  });

  it("have a mark of their own where the value is the same and what follows from it is not", () => {
    const row = rowOf("condition.duration", DRAFT, TEAM);
    expect(row.cells.map(({ say }) => say)).toEqual(["6 h", "6 h"]);
    expect(row.cells.map(({ effect }) => effect)).toEqual(["shown only", "the test is invalid"]);
    expect(row.mark).toBe("effect");
  });

  it("differ in what they define at all", () => {
    expect(rowOf("definition.liquid", DRAFT, TEAM)).toMatchObject({
      mark: "differs",
      cells: [{}, { say: "Not among what this rulebook is reported to define." }],
    });
  });

  it("never agree where the text of one was not at hand", () => {
    const marks = rowsOf(DRAFT, PUBLISHED)
      .filter(({ id }) => !["status", "published"].includes(id))
      .map(({ mark }) => mark);
    expect(new Set(marks)).toEqual(new Set(["one-not-known", "not-known"]));
  });

  it.each([
    [DRAFT, TEAM],
    [TEAM, PUBLISHED],
    [PUBLISHED, DRAFT],
  ])("are compared alike in either order and either language: %s and %s", (a, b) => {
    const marksOf = (...ids: Parameters<typeof compare>) =>
      Object.fromEntries(rowsOf(...ids).map(({ id, mark }) => [id, mark]));
    expect(marksOf(b, a)).toEqual(marksOf(a, b));
    expect(marksOf(a, b, "zh")).toEqual(marksOf(a, b));
  });

  it("are counted by mark, each row once", () => {
    const counts = countMarks(compare(DRAFT, TEAM));
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rowsOf(DRAFT, TEAM).length);
  });
});

describe("the page of two rulebooks", () => {
  const draw = (a: string, b: string, locale: Locale = "en", langChosen = false) => {
    const page = pageContext(locale, "/rulebooks/compare", langChosen);
    return renderToStaticMarkup(<ComparePage page={page} two={[find(a), find(b)]} rulebooks={rulebooks} />);
  };

  it("leads from each value to its source on the page of its own rulebook", () => {
    const html = draw(DRAFT, TEAM);
    expect(html).toContain(`href="/rulebooks/${DRAFT}#source-S8"`);
    expect(html).toContain(`href="/rulebooks/${TEAM}#source-S13"`);
  });

  it("marks a difference with a word", () => {
    expect(draw(DRAFT, TEAM)).toMatch(/<tr id="limit">.*?<\/span> differs<\/span>/);
    expect(draw(DRAFT, TEAM, "zh")).toMatch(/<tr id="limit">.*?<\/span> 不同<\/span>/);
  });

  it("keeps a chosen language when two others are chosen", () => {
    expect(draw(DRAFT, TEAM, "zh", true)).toContain('<input type="hidden" name="lang" value="zh"/>');
    expect(draw(DRAFT, TEAM, "zh")).not.toContain('name="lang"');
  });

  it("asks for two where the same was chosen twice", () => {
    expect(draw(DRAFT, DRAFT)).toContain("This is the same rulebook twice. Choose two.");
    expect(draw(DRAFT, DRAFT)).not.toContain("<table");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n";
import { listRulebooks } from "@/lib/rulebook";
import { pageContext } from "../document/page-context";
import { RulebookPage } from "./rulebook-page";

function draw(id: string, locale: Locale): string {
  const loaded = listRulebooks().find(({ rulebook }) => rulebook.id === id);
  if (!loaded) throw new Error(`There is no rulebook ${id}.`);
  return renderToStaticMarkup(<RulebookPage page={pageContext(locale, `/rulebooks/${id}`, false)} loaded={loaded} />);
}

/** The words of the table row that begins with a heading. */
function rowOf(html: string, heading: string): string {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => row.replace(/<[^>]+>/g, "|"));
  return rows.find((row) => row.split("|").find((cell) => cell.trim() !== "") === heading) ?? "";
}

describe("the terms of a rulebook", () => {
  it.each([
    ["gbt-ssb-1-draft-2025", "en", "bare “hybrid”", "not among the terms reported"],
    ["gbt-ssb-1-draft-2025", "zh", "半固态电池", "据报道为许用术语 "],
    ["gbt-48093.1-2026", "en", "solid-state battery", "a preferred term (as in the draft)"],
    ["gbt-48093.1-2026", "zh", "半固态电池", "据报道为许用术语（按征求意见稿）"],
  ] as const)("of %s are told in words in %s: %s", (id, locale, name, says) => {
    expect(rowOf(draw(id, locale), name)).toContain(says);
  });
  it("are never called as in the draft by the draft itself", () => {
    expect(draw("gbt-ssb-1-draft-2025", "en")).not.toContain("as in the draft");
  });
});

describe("the conditions of a rulebook", () => {
  it.each([
    ["en", "Visible liquid at the breach", "seen: fail; not stated: the test is invalid"],
    ["en", "Vacuum", "|the test is invalid"],
    ["en", "Laboratory humidity", "|shown only"],
    ["zh", "破口处可见液体", "见到：不合格；未填报：试验无效"],
    ["zh", "真空", "|试验无效"],
  ] as const)("say in %s what each does to a test: %s", (locale, name, says) => {
    expect(rowOf(draw("tcsae-434-2025", locale), name)).toContain(says);
  });
});

describe("what else is reported of a rulebook", () => {
  it.each([
    ["en", "Boundary between hybrid and liquid", "No number"],
    ["zh", "混合固液与液态的界限", "无数值界限"],
  ] as const)("stands on its page in %s with its source and confidence", (locale, name, says) => {
    const fact = draw("gbt-ssb-1-draft-2025", locale).split(`<dt>${name}</dt>`)[1]?.split("</dd>")[0];
    expect(fact).toContain(says);
    expect(fact).toMatch(/<abbr title="[^"]+">B<\/abbr> <a href="#source-S3">S3<\/a>/);
  });
  it("is said to be unknown where no source states it", () => {
    expect(draw("gbt-48093.1-2026", "en")).toMatch(/<dt>Weight-loss limit<\/dt><dd><span[^>]*>not stated/);
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Locale } from "@/lib/i18n";
import { listContested, listRulebooks } from "@/lib/rulebook";
import { pageContext } from "../document/page-context";
import { RulebookListPage } from "./rulebook-list-page";

const draw = (locale: Locale) =>
  renderToStaticMarkup(
    <RulebookListPage
      page={pageContext(locale, "/rulebooks", false)}
      rulebooks={listRulebooks()}
      contested={listContested()}
    />,
  );

it("shows each limit with the confidence and the source that vouch for it", () => {
  expect(draw("en")).toMatch(
    /at most 0\.5 % <span class="voucher"><abbr title="A: [^"]+">A<\/abbr> <a href="\/rulebooks\/gbt-ssb-1-draft-2025#source-S1">/,
  );
});

it.each([
  ["en", "What is repeated of it", "What stands against that"],
  ["zh", "转述的内容", "与之不符的情况"],
] as const)("sets in %s what is said of a contested number beside what stands against it", (locale, said, against) => {
  const html = draw(locale);
  const [contested] = listContested();
  if (!contested) throw new Error("No number is contested.");
  const [before = "", after = ""] = html.slice(html.indexOf(said)).split(against);
  for (const { say } of contested.said) expect(before).toContain(say[locale]);
  for (const { say } of contested.against) expect(after).toContain(say[locale]);
});

it.each([
  ["en", "no source at hand"],
  ["zh", "暂无来源"],
] as const)("says in %s of each statement without a source that it has none", (locale, says) => {
  const stated = listContested().flatMap(({ said, against }) => [...said, ...against]);
  const uncited = stated.filter(({ sources }) => sources.length === 0);
  expect(uncited.length).toBeGreaterThan(0);
  const html = draw(locale);
  for (const { say } of uncited) expect(html).toContain(`${say[locale]} <span class="voucher">${says}</span>`);
  expect(html.split(says).length - 1).toBe(uncited.length);
});

it("leads from each of these statements to a citation on the same page", () => {
  const html = draw("en");
  const ids = [...html.matchAll(/href="#source-(\w+)"/g)].map(([, id]) => id);
  expect(ids).toContain("S11");
  for (const id of ids) expect(html).toContain(`id="source-${id}"`);
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { weighSample } from "@/lib/engine/evidence/weigh-sample";
import { OUTCOMES } from "@/lib/engine/types";
import { dictionary } from "@/lib/i18n";
import { explainContexts } from "@/lib/lexicon/explain-contexts";
import { CONFORMITY_RULES, DEFAULT_RULEBOOK, findRulebook, tabulateDecisions } from "@/lib/rulebook";
import { type PageContext, pageContext } from "../document/page-context";
import { MethodPage } from "./method-page";
import { OF_WORDS } from "./weighing-section";

const found = findRulebook(DEFAULT_RULEBOOK);
if (!found.ok) throw new Error("There is no default rulebook.");
const { rulebook } = found.value;
const decisionRules = [
  { id: "guard-band", name: "guard band w = U", say: "Accepted where the loss with U meets the limit." },
];
const draw = (page: PageContext) =>
  renderToStaticMarkup(
    <MethodPage
      page={page}
      rulebook={rulebook}
      comparisons={CONFORMITY_RULES}
      decisionRules={decisionRules}
      places={tabulateDecisions("<=", rulebook.decisions)}
      contexts={explainContexts()}
      languages="English"
    />,
  );
const page = pageContext("en", "/methodology", false);
const html = draw(page);

/** Rows of the table beneath a heading, as text. */
function rowsBelow(heading: string): string[][] {
  const table = html.slice(html.indexOf(`<h3>${heading}`)).match(/<tbody>(.*?)<\/tbody>/s)?.[1] ?? "";
  const plain = (cell: string) =>
    cell
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#x27;", "'");
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => plain(cell)),
  );
}

/** A formula as it is printed, worked out: "3·(L·M₁ − Δ)² ≥ 8·a²". */
function holds(formula: string, quantities: Record<string, bigint>): boolean {
  const parts = /^(.+) (≤|<|>|≥) (.+)$/.exec(formula);
  if (!parts) throw new Error(`This is no comparison: ${formula}`);
  const [left = 0n, right = 0n] = [parts[1], parts[3]].map((side) => quantities[side ?? ""]);
  if (parts[2] === "≤") return left <= right;
  if (parts[2] === "<") return left < right;
  return parts[2] === ">" ? left > right : left >= right;
}

// 1 g at 0.5 %, so L · M₁ is 5,000,000 ng; a = 3 ng has 8a² = 72 = 3 · 4.9 ng², U = 0.0000004 % is 4 ng, met exactly.
const before = 1_000_000_000n;
const atLimit = 5_000_000n;
const losses = [-6n, -5n, -4n, -3n, -1n, 0n, 1n, 3n, 4n, 5n, 6n].map((off) => atLimit + off);
const grams = (mass: bigint) => `0.${String(mass).padStart(9, "0")}`;

describe.each([
  ["<=", page.t.pages.method.underAtMost],
  ["<", page.t.pages.method.underBelow],
] as const)("the printed rule under %s", (operator, heading) => {
  const rows = rowsBelow(heading);
  it.each([
    ["weighings", 2, { balanceAccuracyG: "0.000000003" }],
    ["stated", 3, { expandedUncertaintyPct: "0.0000004" }],
    ["stated as none", 3, { expandedUncertaintyPct: "0" }],
  ] as const)("is the one that decides, with an uncertainty from %s", (from, column, given) => {
    const uncertainty = from === "stated as none" ? 0n : 4n;
    for (const loss of losses) {
      const distance = (atLimit - loss) ** 2n;
      const quantities = {
        Δ: loss,
        "L·M₁": atLimit,
        "3·(L·M₁ − Δ)²": 3n * distance,
        "8·a²": 72n,
        "(L·M₁ − Δ)²": distance,
        "(U·M₁)²": uncertainty ** 2n,
      };
      const fitting = rows.filter((row) => [row[1], row[column]].every((one) => holds(one ?? "", quantities)));
      const sample = { id: "A", before: "1", after: grams(before - loss), unit: "g" as const };
      const { evidence } = weighSample(sample, given, { ppm: 5000, operator });
      expect(fitting.map(([name]) => name)).toEqual([evidence && page.t.common.evidence[evidence]]);
    }
  });
});

describe("the words around the tables", () => {
  it("list the outcomes in the order in which the overall one is taken", () => {
    for (const locale of ["en", "zh"] as const)
      expect(Object.keys(dictionary(locale).pages.method.outcomeSay)).toEqual([...OUTCOMES]);
  });

  it("name every circumstance that leaves a claim undecided", () => {
    expect(page.t.pages.method.outcomeSay.undecided).toContain("visible liquid");
    expect(page.t.pages.method.outcomeSay.undecided).toContain("text is not at hand");
  });

  it("say of an open field of the decision table what the table prints there", () => {
    expect(html).toContain(`<span class="soft">${page.t.pages.method.any}</span>`);
    expect(page.t.pages.method.tableLead).toContain(`“${page.t.pages.method.any}”`);
    expect(dictionary("zh").pages.method.tableLead).toContain(`“${dictionary("zh").pages.method.any}”`);
  });
});

it("says each decision rule by its name, and that none contradicts early", () => {
  for (const { name, say } of decisionRules) expect(html).toContain(`<dt>${name}</dt><dd>${say}</dd>`);
  expect(html).toContain(page.t.pages.method.decisionRulesLead);
});

describe("the contexts", () => {
  const zh = draw(pageContext("zh", "/methodology", false));

  it("each show the words that decide and the term that they decide of", () => {
    expect(html).toContain("<mark>is not</mark> a <u>solid-state battery</u>.");
    expect(zh).toContain("红隼的电池<mark>并非</mark><u>固态电池</u>。");
  });

  it("stand in the order in which they are tried", () => {
    const ids = [...html.matchAll(/id="context\.(\w+)"/g)].map(([, context]) => context);
    expect(ids).toEqual(explainContexts().map(({ context }) => context));
  });

  it("tell how many words there are in the reader's language and in all", () => {
    const counts: Record<string, number> = explainContexts()[0]?.counts ?? {};
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(html).toContain(`Some of its ${counts.en} English words and phrases (${all} in 6 languages)`);
    expect(zh).toContain(`中文词语共 ${counts.zh} 个（6 种语言共 ${all} 个）`);
  });
});

describe("how a test is weighed", () => {
  it("tells what each decision rule makes of a loss at each place about the limit", () => {
    const rows = rowsBelow(page.t.pages.method.places);
    expect(rows.map(([place]) => place)).toEqual(Object.values(page.t.pages.method.place));
    expect(rows[0]?.[1]).toMatch(/^Number met/);
    expect(rows.at(-1)?.[1]).toMatch(/^Contradicted/);
  });

  it("shows every house rule but those of words and rulebooks, each with its reason", () => {
    const ids = rulebook.houseRules.map(({ id }) => id);
    expect([...OF_WORDS].filter((id) => !ids.includes(id))).toEqual([]);
    const shown = [...html.matchAll(/<div id="(house\.[^"]+)">/g)].map(([, id]) => id);
    expect(shown).toEqual(ids.filter((id) => !OF_WORDS.has(id)));
    expect(shown).toContain("house.exact-duration");
  });

  it("tells of each link of custody what its absence costs", () => {
    expect(rowsBelow(page.t.pages.method.custody)).toEqual(
      rulebook.custody?.map(({ name, costs }) => [name.en, costs.en]),
    );
  });
});

it("tells what is not known of the rulebook that is used unless another is chosen", () => {
  for (const one of rulebook.notKnown) expect(html).toContain(one.en);
});

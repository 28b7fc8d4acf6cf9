import { sayStanding, writeDate } from "@/lib/i18n";
import type { PageContext } from "../document/page-context";
import { sayCondition } from "../text/say-condition";
import { sayGate } from "./say-gate";
import { percentOf, sayLimit } from "./say-limit";
import type { Condition, Requirement, Rulebook, Vouched } from "./types";

/** effect: the values are the same, and what follows from them is not. */
export type Mark = "differs" | "effect" | "worded" | "same" | "one-not-known" | "not-known";

export interface ComparedCell {
  /** null: no source states it. */
  say: string | null;
  /** What follows from it, in other words. */
  effect?: string;
  /** Absent where the rulebook's own dates and status speak. */
  stated?: Omit<Vouched<unknown>, "value">;
}
export interface ComparedRow {
  id: string;
  name: string;
  cells: [ComparedCell, ComparedCell];
  mark: Mark;
}
export interface ComparedPart {
  title: string;
  rows: ComparedRow[];
}

/** Every value of two rulebooks, pair by pair, in the words of a page. */
export function compareRulebooks(two: [Rulebook, Rulebook], page: PageContext): ComparedPart[] {
  const { compare: t, pages } = page.t;
  return [
    { title: t.standing, rows: compareStanding(two, page) },
    { title: pages.rulebooks.categories, rows: compareCategories(two, page) },
    { title: t.test, rows: compareTests(two, page) },
    { title: pages.rulebooks.terms, rows: compareTerms(two, page) },
  ];
}

/** How many rows carry each mark. */
export function countMarks(parts: ComparedPart[]): Record<Mark, number> {
  const counts: Record<Mark, number> = {
    differs: 0,
    effect: 0,
    worded: 0,
    same: 0,
    "one-not-known": 0,
    "not-known": 0,
  };
  for (const { mark } of parts.flatMap(({ rows }) => rows)) counts[mark]++;
  return counts;
}

/** A cell with the data behind its words: by these and never by the words a pair is compared. */
type Value = ComparedCell & { is: string | number | boolean | null };
type Two<T> = [T, T];

function row(id: string, name: string, [a, b]: Two<Value>, unlike: "differs" | "worded" = "differs"): ComparedRow {
  const [{ is: one, ...cellA }, { is: other, ...cellB }] = [a, b];
  const known = [a, b].filter(isKnown).length;
  const alike = a.effect === b.effect ? "same" : "effect";
  const told = one === other ? alike : unlike;
  const mark = known === 2 ? told : known === 1 ? "one-not-known" : "not-known";
  return { id, name, cells: [cellA, cellB], mark };
}

const isKnown = ({ is, stated }: Value) => is !== null && stated?.confidence !== "not-known";

function both<T>([a, b]: Two<Rulebook>, read: (rulebook: Rulebook) => T): Two<T> {
  return [read(a), read(b)];
}

function compareStanding(two: Two<Rulebook>, page: PageContext): ComparedRow[] {
  const t = page.t.pages.rulebooks;
  const date = (name: keyof Rulebook["dates"]) =>
    both(two, ({ dates }): Value => {
      const given = dates[name];
      return given === undefined ? { is: null, say: null } : { is: given, say: writeDate(given, page.locale) };
    });
  return [
    row(
      "status",
      t.status,
      both(two, ({ status, statusLine }) => ({ is: status, say: statusLine[page.locale] })),
    ),
    row("published", t.published, date("published")),
    row("comments", t.comments, date("commentsUntil")),
    row("in-force", t.inForce, date("inForceFrom")),
  ];
}

function compareCategories(two: Two<Rulebook>, page: PageContext): ComparedRow[] {
  const { compare: t, common, pages } = page.t;
  return (["liquid", "hybrid", "solid"] as const).flatMap((category) => {
    const found = both(two, ({ categories }) => categories.find((one) => one.category === category));
    const cells = (read: (one: NonNullable<(typeof found)[0]>) => { is: string | null; say: string | null }) =>
      found.map((one): Value => {
        if (!one) return { is: null, say: null };
        const { definition: stated } = one;
        return one.defined
          ? { ...read(one), stated }
          : { is: "", say: pages.rulebooks.notDefined, stated: { ...stated, note: undefined } };
      }) as Two<Value>;
    const term = cells((one) => ({ is: one.term.en, say: one.term[page.locale] }));
    const definition = cells(({ definition: { value } }) => ({
      is: value?.en ?? null,
      say: value?.[page.locale] ?? null,
    }));
    const name = common.category[category];
    const defined = found.every((one) => one?.defined);
    return [
      row(`term.${category}`, t.termOf(name), term),
      row(`definition.${category}`, t.definitionOf(name), definition, defined ? "worded" : "differs"),
    ];
  });
}

function compareTests(two: Two<Rulebook>, page: PageContext): ComparedRow[] {
  const { rulebooks: t } = page.t.pages;
  const { common } = page.t;
  const tests = both(two, ({ requirements }) => requirements[0]);
  const cells = (read: (test: Requirement) => Value) =>
    tests.map((test): Value => (test ? read(test) : { is: null, say: null })) as Two<Value>;
  const limit = cells(({ limitPpm: stated }) => ({
    is: stated.value,
    say: stated.value === null ? null : `${percentOf(stated.value)} %`,
    stated,
  }));
  const operator = cells((test) => ({ is: test.operator.value, say: sayLimit(test, page.t), stated: test.operator }));
  const quantity = cells(({ quantity }) => ({ is: quantity.en, say: quantity[page.locale] }));
  const step = cells(({ visibleLiquidStep: stated }) => ({
    is: stated.value,
    say: stated.value === null ? null : stated.value ? common.yes : common.no,
    stated,
  }));
  const conditions = new Map(tests.flatMap((test) => test?.conditions ?? []).map((one) => [one.id, one]));
  return [
    row("quantity", t.quantity, quantity),
    row("limit", t.limit, limit),
    row("operator", t.operator, operator),
    row("visible-liquid-step", t.visibleLiquid, step),
    ...[...conditions.values()].map(({ id, name }) =>
      row(
        `condition.${id}`,
        name[page.locale],
        cells((test) =>
          readCondition(
            test,
            test.conditions.find((one) => one.id === id),
            page,
          ),
        ),
      ),
    ),
  ];
}

function readCondition(test: Requirement, condition: Condition | undefined, page: PageContext): Value {
  if (!condition) return { is: null, say: null };
  const { required: stated } = condition;
  if (stated.value === null) return { is: null, say: null, stated };
  return {
    is: stated.value,
    say: sayCondition(stated.value, page.t),
    stated,
    effect: sayGate(test, condition, page.t),
  };
}

function compareTerms(two: Two<Rulebook>, page: PageContext): ComparedRow[] {
  const names = new Map(two.flatMap(({ terms }) => terms).map(({ concept, name }) => [concept, name]));
  return [...names].map(([concept, name]) => {
    const cells = both(two, ({ terms, status }): Value => {
      const term = terms.find((one) => one.concept === concept);
      if (!term) return { is: null, say: null };
      return { is: term.standing, say: sayStanding(term.standing, status, page.t), stated: term };
    });
    return row(`standing.${concept}`, name?.[page.locale] ?? concept, cells);
  });
}

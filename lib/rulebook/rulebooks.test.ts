import { describe, expect, test } from "vitest";
import type { Rulebook } from "@/lib/engine/types";
import { DEFAULT_RULEBOOK, findRulebook, listContested, listRulebooks, parseRulebook, rulebookDigests } from ".";
import { findFaults } from "./find-faults";
import released from "./released.json";

const CONCEPTS = [
  "liquid-battery",
  "liquid-electrolyte-battery",
  "hybrid-solid-liquid",
  "semi-solid-state",
  "quasi-solid-state",
  "near-solid-state",
  "solid-liquid",
  "hybrid-bare",
  "hybrid-solid-state",
  "coined-hybrid",
  "solid-state",
  "all-solid-state",
];

function take(id: string): Rulebook {
  const found = findRulebook(id);
  if (!found.ok) throw new Error(`no rulebook ${id}`);
  return found.value.rulebook;
}

test("the draft is the default and comes first", () => {
  expect(listRulebooks().map(({ rulebook }) => rulebook.id)).toEqual([
    DEFAULT_RULEBOOK,
    "tcsae-434-2025",
    "gbt-48093.1-2026",
  ]);
});

test("released rulebooks are frozen: a change is a new revision, recorded by npm run freeze", () => {
  expect(rulebookDigests()).toEqual(released);
});

describe.each(listRulebooks().map(({ rulebook }) => [rulebook.id, rulebook] as const))("%s", (_, rulebook) => {
  test("gives every concept of the lexicon a standing", () => {
    expect(rulebook.terms.map(({ concept }) => concept).toSorted()).toEqual(CONCEPTS.toSorted());
  });
  test("names every concept in both languages, for where it stands by itself", () => {
    for (const { concept, name } of rulebook.terms) {
      expect(name?.en, concept).toMatch(/^[a-z“” ,-]+$/);
      expect(name?.zh, concept).toMatch(/\p{Script=Han}/u);
    }
  });
  test("vouches for what it states", () => {
    const stated = [
      ...rulebook.categories.map(({ definition }) => definition),
      ...(rulebook.facts ?? []).map((fact) => fact.stated),
      ...rulebook.requirements.flatMap((one) => [one.limitPpm, one.operator, one.visibleLiquidStep]),
      ...rulebook.requirements.flatMap((one) => one.conditions.map(({ required }) => required)),
    ];
    for (const { value, confidence, sources } of stated) {
      if (value !== null) expect(sources.length, JSON.stringify(value)).toBeGreaterThan(0);
      if (confidence === "not-known") expect(value).toBeNull();
    }
  });
  test("lets no condition of confidence C, or not known, gate", () => {
    for (const { gates, required } of rulebook.requirements.flatMap(({ conditions }) => conditions))
      if (gates) expect(["A", "B"]).toContain(required.confidence);
  });
});

test("the draft: at most 0.5 %, after 120 °C in vacuum; hours are not required", () => {
  const [requirement] = take("gbt-ssb-1-draft-2025").requirements;
  expect(requirement?.limitPpm.value).toBe(5_000);
  expect(requirement?.operator.value).toBe("<=");
  expect(requirement?.visibleLiquidStep.value).toBeNull();
  expect(requirement?.conditions.filter(({ gates }) => gates).map(({ id }) => id)).toEqual(["temperature", "vacuum"]);
});

test("T/CSAE 434: below 1 %, after a look at the breach and 6 h at 120 °C in vacuum", () => {
  const [requirement] = take("tcsae-434-2025").requirements;
  expect(requirement?.limitPpm.value).toBe(10_000);
  expect(requirement?.operator.value).toBe("<");
  expect(requirement?.visibleLiquidStep.value).toBe(true);
  expect(requirement?.conditions.filter(({ gates }) => gates).map(({ id }) => id)).toEqual([
    "visible-liquid",
    "temperature",
    "vacuum",
    "duration",
  ]);
});

test("GB/T 48093.1: dates and no values; standings as in the draft, vouched for by nobody", () => {
  const published = take("gbt-48093.1-2026");
  const draft = take("gbt-ssb-1-draft-2025");
  expect(published.textAtHand).toBe(false);
  expect(published.requirements).toEqual([]);
  expect(published.dates).toEqual({ published: "2026-08-28", inForceFrom: "2028-01-01" });
  expect(published.shownByRulebook).toEqual(draft);
  const standings = ({ terms }: Rulebook) => terms.map(({ concept, standing }) => [concept, standing]);
  expect(standings(published)).toEqual(standings(draft));
  expect(new Set(published.terms.map(({ confidence }) => confidence))).toEqual(new Set(["not-known"]));
});

test("a contested citation is recognised and refused with the reason", () => {
  const found = findRulebook("gbt-43568-2026");
  if (found.ok) throw new Error("it must not be found");
  const [problem] = found.problems;
  expect(problem?.code).toBe("contested-rulebook");
  expect(problem?.say).toEqual(listContested()[0]?.why);
});

test("what is said of a contested citation, and against it, cites sources that are listed", () => {
  for (const { said, against, cited } of listContested()) {
    expect(new Set(cited.map(({ id }) => id))).toEqual(new Set([...said, ...against].flatMap((one) => one.sources)));
  }
});

test("an unknown id is refused with the ids there are", () => {
  const found = findRulebook("iso-1");
  if (found.ok) throw new Error("it must not be found");
  expect(found.problems[0]?.code).toBe("unknown-rulebook");
  expect(found.problems[0]?.say.en).toContain("tcsae-434-2025");
});

test("faults between the parts are found: a source or house rule that is not there, a concept twice", () => {
  const draft = structuredClone(take("gbt-ssb-1-draft-2025"));
  expect(findFaults(draft)).toEqual([]);
  draft.terms[0]?.sources.push("S99");
  const [condition] = draft.requirements[0]?.conditions ?? [];
  if (condition) condition.houseRule = "house.none";
  draft.terms.push(...draft.terms.slice(0, 1));
  expect(findFaults(draft).map(({ path, fault }) => `${path}: ${fault.en}`)).toEqual([
    "terms.0: no source has the id S99",
    "terms.12: no source has the id S99",
    "requirements.0.conditions.0: no house rule has the id house.none",
    "terms.12: liquid-battery stands here twice",
  ]);
});

describe("a rulebook of one's own", () => {
  function write(change: object = {}): Record<string, unknown> {
    const { id, title, shortName, statusLine, dates, categories, notKnown, terms, requirements, sources } =
      structuredClone(take("gbt-ssb-1-draft-2025"));
    const own = { title, shortName, statusLine, dates, categories, notKnown, terms, requirements, sources };
    return { id: `my-${id}`, ...own, ...change };
  }
  const codesOf = (json: unknown) => {
    const read = parseRulebook(json);
    return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`);
  };

  test("is read from its JSON text or value, with our table, house rules and sentences", () => {
    const read = parseRulebook(JSON.stringify(write()));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const draft = take("gbt-ssb-1-draft-2025");
    expect(read.value.rulebook.status).toBe("own");
    expect(read.value.rulebook.textAtHand).toBe(true);
    expect(read.value.rulebook.decisions).toEqual(draft.decisions);
    expect(parseRulebook(write())).toEqual(read);
  });
  test("has a digest that changes with its values", () => {
    const digests = [write(), write({ dates: { published: "2026-01-01" } })].map((own) => {
      const read = parseRulebook(own);
      return read.ok && read.value.digest;
    });
    expect(new Set(digests).size).toBe(2);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });
  test("may state that it is one's own and no other status", () => {
    expect(codesOf(write({ status: "own" }))).toEqual([]);
    expect(codesOf(write({ status: "team-standard" }))).toEqual(["rulebook-malformed status"]);
  });
  test("is refused with every fault at its place", () => {
    expect(codesOf("{")).toEqual(["rulebook-not-json "]);
    expect(codesOf("[]")).toEqual(["rulebook-malformed "]);
    expect(codesOf(write({ id: "gbt-43568-2026" }))).toEqual(["rulebook-id-taken id"]);
    expect(codesOf(write({ id: DEFAULT_RULEBOOK }))).toEqual(["rulebook-id-taken id"]);
    expect(codesOf(write({ title: { en: "Mine" }, dates: { published: "yesterday" } }))).toEqual([
      "rulebook-malformed title.zh",
      "rulebook-malformed dates.published",
    ]);
    expect(codesOf(write({ sources: [] })).length).toBeGreaterThan(1);
    expect(codesOf(write({ decisions: [] }))).toEqual(["rulebook-malformed "]);
  });
  test("cannot gate by what nobody vouches for, nor leave its limit open", () => {
    const own = write() as unknown as Rulebook;
    const [requirement] = own.requirements;
    const [temperature] = requirement?.conditions ?? [];
    if (!requirement || !temperature) throw new Error("the draft has a requirement");
    temperature.required.confidence = "C";
    expect(codesOf(own)).toEqual(["rulebook-malformed requirements.0.conditions.0"]);
    temperature.required.confidence = "B";
    expect(codesOf(own)).toEqual([]);
    requirement.limitPpm = { value: null, confidence: "not-known", sources: [] };
    expect(codesOf(own)).toEqual(["rulebook-malformed requirements.0"]);
  });
});

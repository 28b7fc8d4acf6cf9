import type { Rulebook } from "@/lib/engine/types";

/** A place in the rulebook's JSON, and what is wrong there. */
export interface Fault {
  path: string;
  fault: string;
}

/** What must hold between the parts of a rulebook and no schema can say: every id that is named exists, once. */
export function findFaults(rulebook: Rulebook): Fault[] {
  return [
    ...findUnknown(listCitations(rulebook), rulebook.sources, "source"),
    ...findUnknown(listHouseRules(rulebook), rulebook.houseRules, "house rule"),
    ...findTwice(
      "categories",
      rulebook.categories.map(({ category }) => category),
    ),
    ...findTwice(
      "terms",
      rulebook.terms.map(({ concept }) => concept),
    ),
    ...findTwice(
      "sources",
      rulebook.sources.map(({ id }) => id),
    ),
    ...findTwice(
      "requirements.0.conditions",
      (rulebook.requirements[0]?.conditions ?? []).map(({ id }) => id),
    ),
  ];
}

interface Naming {
  path: string;
  ids: string[];
}

function listCitations({ categories, terms, facts = [], requirements }: Rulebook): Naming[] {
  return [
    ...categories.map((one, at) => ({ path: `categories.${at}`, ids: one.definition.sources })),
    ...terms.map((one, at) => ({ path: `terms.${at}`, ids: one.sources })),
    ...facts.map((one, at) => ({ path: `facts.${at}`, ids: one.stated.sources })),
    ...requirements.flatMap(({ limitPpm, operator, visibleLiquidStep, conditions }) => [
      { path: "requirements.0", ids: [limitPpm, operator, visibleLiquidStep].flatMap(({ sources }) => sources) },
      ...conditions.map((one, at) => ({ path: `requirements.0.conditions.${at}`, ids: one.required.sources })),
    ]),
  ];
}

function listHouseRules({ requirements }: Rulebook): Naming[] {
  return (requirements[0]?.conditions ?? []).flatMap(({ houseRule }, at) =>
    houseRule === undefined ? [] : [{ path: `requirements.0.conditions.${at}`, ids: [houseRule] }],
  );
}

function findUnknown(namings: Naming[], known: { id: string }[], kind: string): Fault[] {
  const ids = new Set(known.map(({ id }) => id));
  return namings.flatMap((naming) =>
    naming.ids.filter((id) => !ids.has(id)).map((id) => ({ path: naming.path, fault: `no ${kind} has the id ${id}` })),
  );
}

function findTwice(path: string, ids: string[]): Fault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: `${path}.${at}`, fault: `${id} stands here twice` }],
  );
}

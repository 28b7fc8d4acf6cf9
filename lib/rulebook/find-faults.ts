import type { Bilingual, Rulebook } from "@/lib/engine/types";

/** A place in the rulebook's JSON, and what is wrong there. */
export interface Fault {
  path: string;
  fault: Bilingual;
}

/** What must hold between the parts of a rulebook and no schema can say: every id that is named exists, once. */
export function findFaults(rulebook: Rulebook): Fault[] {
  return [
    ...findUnknown(listCitations(rulebook), rulebook.sources, { en: "source", zh: "来源" }),
    ...findUnknown(listHouseRules(rulebook), rulebook.houseRules, { en: "house rule", zh: "本站规则" }),
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
    ...requirements.flatMap(({ limitPpm, operator, appliesTo, visibleLiquidStep, conditions }) => [
      {
        path: "requirements.0",
        ids: [limitPpm, operator, visibleLiquidStep, ...(appliesTo ? [appliesTo] : [])].flatMap(
          ({ sources }) => sources,
        ),
      },
      ...conditions.map((one, at) => ({ path: `requirements.0.conditions.${at}`, ids: one.required.sources })),
    ]),
  ];
}

function listHouseRules({ requirements }: Rulebook): Naming[] {
  return (requirements[0]?.conditions ?? []).flatMap(({ houseRule }, at) =>
    houseRule === undefined ? [] : [{ path: `requirements.0.conditions.${at}`, ids: [houseRule] }],
  );
}

function findUnknown(namings: Naming[], known: { id: string }[], kind: Bilingual): Fault[] {
  const ids = new Set(known.map(({ id }) => id));
  return namings.flatMap((naming) =>
    naming.ids.filter((id) => !ids.has(id)).map((id) => ({ path: naming.path, fault: noneHas(id, kind) })),
  );
}

function findTwice(path: string, ids: string[]): Fault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ path: `${path}.${at}`, fault: { en: `${id} stands here twice`, zh: `${id} 在此出现两次` } }],
  );
}

const noneHas = (id: string, kind: Bilingual): Bilingual => ({
  en: `no ${kind.en} has the id ${id}`,
  zh: `没有编号为 ${id} 的${kind.zh}`,
});

import type { Bilingual, Requirement, Rulebook } from "@/lib/engine/types";

/** What a page must know of one's own rulebook to draw a report by it: it lies on no server. */
export interface OwnRulebookFacts {
  title: Bilingual;
  shortName: Bilingual;
  statusLine: Bilingual;
  dates: Rulebook["dates"];
  limitPpm: number | null;
  operator: Requirement["operator"]["value"];
  conditions: { id: string; name: Bilingual }[];
  notKnown: Bilingual[];
}

export function ownRulebookFacts(rulebook: Rulebook): OwnRulebookFacts {
  const { title, shortName, statusLine, dates, notKnown, requirements } = rulebook;
  const [requirement] = requirements;
  return {
    title,
    shortName,
    statusLine,
    dates,
    limitPpm: requirement?.limitPpm.value ?? null,
    operator: requirement?.operator.value ?? null,
    conditions: (requirement?.conditions ?? []).map(({ id, name }) => ({ id, name })),
    notKnown,
  };
}

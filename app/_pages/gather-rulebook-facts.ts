import { percentOf } from "@/components/pages/say-limit";
import type { Limit, RulebookFacts } from "@/components/report/types";
import type { Locale } from "@/lib/i18n";
import { findRulebook, listRulebooks } from "@/lib/rulebook/find-rulebook";

/** What a report page says of the rulebook behind an id: released rulebooks are frozen, so it never changes. */
export function gatherRulebookFacts(id: string, locale: Locale): RulebookFacts {
  const found = findRulebook(id);
  if (!found.ok) return { id, name: id, statusLine: "", notKnown: [], conditionNames: {} };
  const { rulebook } = found.value;
  const conditions = rulebook.requirements.flatMap((requirement) => requirement.conditions);
  return {
    id,
    name: rulebook.shortName[locale],
    statusLine: rulebook.statusLine[locale],
    notKnown: rulebook.notKnown.map((one) => one[locale]),
    conditionNames: Object.fromEntries(conditions.map((condition) => [condition.id, condition.name[locale]])),
  };
}

/** The limits on the loss that are known, of every rulebook, for the ruler. */
export function gatherLimits(inUse: string, locale: Locale): Limit[] {
  return listRulebooks().flatMap(({ rulebook }) =>
    rulebook.requirements.flatMap(({ limitPpm, operator }): Limit[] => {
      if (limitPpm.value === null || operator.value === null) return [];
      const { id, shortName } = rulebook;
      const percent = percentOf(limitPpm.value);
      return [{ rulebook: id, name: shortName[locale], operator: operator.value, percent, inUse: id === inUse }];
    }),
  );
}

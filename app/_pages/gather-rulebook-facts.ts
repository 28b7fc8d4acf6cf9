import { percentOf } from "@/components/pages/say-limit";
import type { Limit, Report, RulebookFacts } from "@/components/report/types";
import type { Locale } from "@/lib/i18n";
import { findRulebook, listRulebooks } from "@/lib/rulebook/find-rulebook";

type InReport = Pick<Report["rulebook"], "id" | "facts">;

/**
 * What a report page says of the rulebook it was read against. Those of the house are frozen, so their id is enough; one's
 * own lies on no server, and the report itself carries what is said of it.
 */
export function gatherRulebookFacts({ id, facts }: InReport, locale: Locale): RulebookFacts {
  if (facts) return { ...sayFacts(id, facts, facts.conditions, locale), own: true };
  const found = findRulebook(id);
  if (!found.ok) return { id, name: id, statusLine: "", notKnown: [], conditionNames: {}, own: true };
  const { rulebook } = found.value;
  const conditions = rulebook.requirements.flatMap((requirement) => requirement.conditions);
  return sayFacts(id, rulebook, conditions, locale);
}

type Facts = Pick<NonNullable<InReport["facts"]>, "shortName" | "statusLine" | "notKnown" | "conditions">;

function sayFacts(
  id: string,
  { shortName, statusLine, notKnown }: Omit<Facts, "conditions">,
  conditions: Facts["conditions"],
  locale: Locale,
): RulebookFacts {
  return {
    id,
    name: shortName[locale],
    statusLine: statusLine[locale],
    notKnown: notKnown.map((one) => one[locale]),
    conditionNames: Object.fromEntries(conditions.map((condition) => [condition.id, condition.name[locale]])),
  };
}

/** The limits on the loss that are known, of every rulebook and of one's own, for the ruler. */
export function gatherLimits({ id: inUse, facts }: InReport, locale: Locale): Limit[] {
  const own = facts ? [{ ...facts, id: inUse }] : [];
  const house = listRulebooks().flatMap(({ rulebook: { id, shortName, requirements } }) =>
    requirements.map(({ limitPpm, operator }) => ({
      id,
      shortName,
      limitPpm: limitPpm.value,
      operator: operator.value,
    })),
  );
  return [...own, ...house].flatMap(({ id, shortName, limitPpm, operator }): Limit[] => {
    if (limitPpm === null || operator === null) return [];
    return [{ rulebook: id, name: shortName[locale], operator, percent: percentOf(limitPpm), inUse: id === inUse }];
  });
}

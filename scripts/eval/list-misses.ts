import { pairMentions } from "./match-mentions";
import type { Gold } from "./read-gold";
import type { Scored } from "./score";

const EXCERPT = 160;

/** One line for each label that a report does not meet, and for each mention told that no label has. */
export function listMisses(passages: Gold[], reports: Scored[]): string[] {
  return passages.flatMap((passage, i) => {
    const report = reports[i];
    if (!report) return [];
    const lines = [
      ...missedMentions(passage, report),
      ...missedFacts(passage, report),
      ...contradiction(passage, report),
    ];
    return lines.map((line) => `${passage.id} ${line} in: ${passage.text.slice(0, EXCERPT).replaceAll("\n", " ")}`);
  });
}

function missedMentions(passage: Gold, report: Scored): string[] {
  const pairs = pairMentions(passage, report);
  const paired = new Set(pairs.map(({ got }) => got));
  const wrong = pairs.flatMap(({ want, got }): string[] => {
    if (!got) return [`missed “${want.quote}” (${want.category}, ${want.assertion})`];
    const said = (what: string, told: string, label: string) =>
      told === label ? [] : [`${what} ${told}, labelled ${label}`];
    const standing = (outside: boolean) => (outside ? "not-in-standard" : "in the standard");
    return [
      ...said("category", got.category, want.category),
      ...said("context", got.context, want.assertion),
      ...said("standing", standing(got.standing === "not-in-standard"), standing(want.nonstandard)),
      ...said("span", `“${got.quote}”`, `“${want.quote}”`),
    ].map((line) => `“${want.quote}”: ${line}`);
  });
  const alarms = report.mentions.filter((mention) => !paired.has(mention));
  return [
    ...wrong,
    ...alarms.map(({ quote, category, context }) => `no label for “${quote}” (${category}, ${context})`),
  ];
}

function missedFacts({ facts: labels }: Gold, { facts: told }: Scored): string[] {
  return Object.entries(labels).flatMap(([kind, label]) => {
    if (label === null || label === undefined) return [];
    const values = told.filter((fact) => fact.kind === kind).map(({ value }) => JSON.stringify(value));
    const right = JSON.stringify(label);
    return values.length > 0 && values.every((value) => value === right)
      ? []
      : [`${kind} [${values}], labelled ${right}`];
  });
}

function contradiction({ self_contradiction: labelled }: Gold, { claims }: Scored): string[] {
  const told = claims.some(({ wording }) => wording === "contradicts-itself");
  return told === labelled
    ? []
    : [told ? "contradicts itself, not labelled so" : "contradicts itself, and was not told so"];
}

import type { Condition, Requirement, Rulebook } from "@/lib/engine/types";
import { sayLimit } from "@/lib/engine/verdicts/read-case";
import { listRulebooks } from "./find-rulebook";
import type { LoadedRulebook } from "./load-rulebooks";
import { parseRulebook } from "./parse-rulebook";

/**
 * What a person who wrote a rulebook wants to know of it: whether it can be judged by, what is wrong where, what it will
 * decide and what it leaves open, and the digests that every report by it names.
 */
export function checkRulebook(json: string): { usable: boolean; lines: string[] } {
  const read = parseRulebook(json);
  if (!read.ok) {
    const { problems } = read;
    const count = problems.length === 1 ? "One thing has" : `${problems.length} things have`;
    return { usable: false, lines: [`${count} to be put right:`, ...problems.map(({ say }) => `- ${say.en}`)] };
  }
  return { usable: true, lines: describeRulebook(read.value) };
}

function describeRulebook({ rulebook, digest, fileDigest }: LoadedRulebook): string[] {
  return [
    `${rulebook.id} can be judged by: ${rulebook.shortName.en} (${rulebook.statusLine.en}).`,
    ...rulebook.requirements.flatMap((one) => describeRequirement(one, rulebook)),
    ...(rulebook.requirements.length === 0
      ? ["It has no requirement: a claim of solid-state is then judged by its words alone."]
      : []),
    ...describeTerms(rulebook),
    `SHA-256 of the file's canonical JSON: ${fileDigest}`,
    `SHA-256 of the rulebook with the house's table, rules and sentences: ${digest}`,
  ];
}

function describeRequirement(requirement: Requirement, rulebook: Rulebook): string[] {
  const { conditions, appliesTo, limitPpm } = requirement;
  const whose = appliesTo?.value === "mean" ? "the mean of the samples" : "each sample";
  const house = appliesTo?.value == null ? " (by the house rule; the file does not say)" : "";
  const gating = conditions.filter(({ gates }) => gates).map(nameCondition);
  const open = conditions.filter(({ required }) => required.value === null).map(({ name }) => name.en);
  const shown = conditions.filter(({ gates, required }) => !gates && required.value !== null).map(nameCondition);
  return [
    `${requirement.name.en}: ${sayLimit(requirement, rulebook).en} (confidence ${limitPpm.confidence}), for ${whose}${house}.`,
    say("A test is not valid unless these are stated and met", gating),
    say("Shown beside a test, and deciding nothing", shown),
    say("Left open, and shown as not known", open),
  ].filter((line) => line !== "");
}

const nameCondition = ({ name, required, test, unit }: Condition): string => {
  const tolerance = test && "equals" in test ? ` ± ${[test.within, unit].filter(Boolean).join(" ")}` : "";
  return `${name.en} (${required.value}${tolerance})`;
};

/** Every notion that the lexicon reads and the file gives no standing. */
function describeTerms({ terms }: Rulebook): string[] {
  const known = listRulebooks()[0]?.rulebook.terms ?? [];
  const missing = known.filter(({ concept }) => !terms.some((term) => term.concept === concept));
  return [
    say(
      "Counted as not among its terms, since the file gives them no standing",
      missing.map(({ concept }) => concept),
    ),
  ].filter((line) => line !== "");
}

const say = (lead: string, names: string[]): string => (names.length === 0 ? "" : `${lead}: ${names.join(", ")}.`);

import type { AuditInput, Claim, Fact, Subject } from "../types";
import { sameName, sameSubject } from "./same-subject";

/** Of more names than this only those of claims and of what was entered are told: a list of prices is no report. */
const MOST = 50;

/**
 * Whose batteries the findings speak of, and how each name was attached: those of the claims in their order, then what
 * was entered and stands for nothing, then those of facts alone. `spellings`: how the text spells each name, where it does.
 */
export function listSubjects(
  input: AuditInput,
  claims: Pick<Claim, "subject">[],
  facts: Pick<Fact, "subject">[],
  spellings: Map<string, string>,
): Subject[] {
  const subjects = new Map<string, Subject>();
  const entered = listEntered(input);
  const told = [...claims, ...facts].flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
  for (const name of told) {
    if (subjects.has(name) || (subjects.size >= MOST && !entered.has(name))) continue;
    subjects.set(name, attach(name, entered.get(name) ?? "text", spellings));
  }
  for (const [name, given] of entered) {
    if (subjects.has(name)) continue;
    const taken = told.find((other) => given === "test" && sameSubject(other, name));
    const match = taken === undefined ? "none" : sameName(taken, name) && taken === name ? "exact" : "loose";
    subjects.set(name, { name, given, ...(taken !== undefined && { matched: taken }), match });
  }
  return [...subjects.values()];
}

/** The product before the tests, and both before the maker: a name is given by the first that gives it. */
function listEntered({ product, maker, tests }: AuditInput): Map<string, Subject["given"]> {
  const entered = new Map<string, Subject["given"]>();
  if (product !== undefined) entered.set(product, "product-field");
  for (const test of tests)
    if (test.product !== undefined && !entered.has(test.product)) entered.set(test.product, "test");
  if (maker !== undefined && !entered.has(maker)) entered.set(maker, "maker-field");
  return entered;
}

function attach(name: string, given: Subject["given"], spellings: Map<string, string>): Subject {
  const matched = spellings.get(name) ?? (given === "maker-field" ? spellMaker(name, spellings) : undefined);
  if (matched === undefined) return { name, given, match: given === "text" ? "exact" : "only-subject" };
  return { name, given, matched, match: matched === name ? "exact" : "loose" };
}

/** A maker keeps the spelling that was entered, whatever the text's own is. */
function spellMaker(name: string, spellings: Map<string, string>): string | undefined {
  for (const [other, spelling] of spellings) if (sameName(other, name)) return spelling;
  return undefined;
}

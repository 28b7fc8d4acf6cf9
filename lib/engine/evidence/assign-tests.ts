import { nameKey, sameName, sameSubject } from "../claims/same-subject";
import type { DraftClaim } from "../claims/types";
import { fillSentence, joinSentences } from "../fill-sentence";
import type { Rulebook, TestData } from "../types";
import { problem, type TestProblem } from "./test-problem";

export interface Assignment {
  /** Ids of the claims the test is about, of any category. */
  claims: string[];
  /** Why it is about none. */
  problem?: TestProblem;
}

/**
 * Finds the claims a test is about. A test judges only the subject it names; one that names none, only where the
 * text speaks of a single subject (house.unnamed-test). Whatever remains open is said and judges nothing.
 */
export function assignTest(test: TestData, drafts: DraftClaim[], rulebook: Rulebook): Assignment {
  if (drafts.length === 0) return { claims: [] };
  return test.product === undefined ? assignUnnamed(drafts, rulebook) : assignNamed(test.product, drafts, rulebook);
}

function assignUnnamed(drafts: DraftClaim[], rulebook: Rulebook): Assignment {
  const subjects = listSubjects(drafts);
  if (subjects.length <= 1) return { claims: drafts.map(({ id }) => id) };
  return { claims: [], problem: askWhichProduct(subjects, rulebook) };
}

function assignNamed(product: string, drafts: DraftClaim[], rulebook: Rulebook): Assignment {
  const matching = drafts.filter(({ subject }) => subject !== undefined && sameSubject(subject, product));
  if (matching.length === 0) return { claims: [], problem: problem(rulebook, "no-such-product", { product }) };
  // "Aurora" fits both Aurora X and Aurora Y; the very name, where it stands, is no guess.
  const exact = matching.filter(({ subject }) => subject !== undefined && sameName(subject, product));
  const meant = exact.length > 0 ? exact : matching;
  const subjects = listSubjects(meant);
  if (subjects.length > 1) return { claims: [], problem: askWhichProduct(subjects, rulebook) };
  return { claims: meant.map(({ id }) => id) };
}

function askWhichProduct(subjects: (string | undefined)[], rulebook: Rulebook): TestProblem {
  const unnamed = fillSentence(rulebook, "subject.other");
  const products = joinSentences(
    subjects.map((subject) => (subject === undefined ? unnamed : { en: subject, zh: subject })),
    fillSentence(rulebook, "separator"),
  );
  const named = subjects.filter((subject) => subject !== undefined);
  return problem(rulebook, "which-product", { subjects: named }, { products });
}

/** In a text of more subjects than this nobody asks which two are loosely one: comparing all would take long. */
const MOST_LOOSE = 200;

/** The distinct subjects, in order; undefined is one of its own: an unnamed cell may be anybody's. */
function listSubjects(drafts: DraftClaim[]): (string | undefined)[] {
  const byKey = new Map<string | undefined, string | undefined>();
  for (const { subject } of drafts) {
    const key = subject === undefined ? undefined : nameKey(subject);
    if (!byKey.has(key)) byKey.set(key, subject);
  }
  const exact = [...byKey.values()];
  if (exact.length > MOST_LOOSE) return exact;
  const subjects: (string | undefined)[] = [];
  for (const subject of exact) {
    const known = subjects.some((other) => other !== undefined && subject !== undefined && sameSubject(other, subject));
    if (!known) subjects.push(subject);
  }
  return subjects;
}

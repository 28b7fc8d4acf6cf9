import { foldPattern, isWordUnit } from "../text";

/**
 * Whether two names loosely name the same product: case, width, blanks and hyphens do not matter, and one may
 * stand inside the other between word borders ("MG4" and "名爵 MG4 安芯版", but not "ET5" and "ET5T").
 */
export function sameSubject(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one.compact === "" || other.compact === "") return false;
  if (one.compact === other.compact) return true;
  const [short, long] = one.plain.length <= other.plain.length ? [one, other] : [other, one];
  return contains(long.plain, short.plain);
}

/** The same spelling but for case, width, blanks and hyphens: what one text calls by one name. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Two names are the same name exactly when their keys are equal. */
export const nameKey = (name: string): string => fold(name).compact;

interface Folded {
  /** Without blanks and hyphens. */
  compact: string;
  /** With one blank for each run of them. */
  plain: string;
}

/** Names are compared each with each, and folding is the dear part: what was folded last is kept. */
const folded = new Map<string, Folded>();
const KEPT = 4096;

function fold(name: string): Folded {
  const known = folded.get(name);
  if (known) return known;
  const plain = foldPattern(name)
    .trim()
    .replaceAll(/[\s-]+/g, " ");
  const made = { plain, compact: plain.replaceAll(" ", "") };
  if (folded.size >= KEPT) folded.clear();
  folded.set(name, made);
  return made;
}

function contains(long: string, short: string): boolean {
  // One letter or figure alone names nothing.
  if (short.length < 2 || !/\p{L}/u.test(short)) return false;
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1))
    if (isBorder(long, at) && isBorder(long, at + short.length)) return true;
  return false;
}

const isBorder = (text: string, at: number) =>
  at === 0 || at >= text.length || !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at));

import { foldPattern, isWordUnit } from "../text";

/**
 * Whether two names loosely name the same product: case, width, blanks and hyphens do not matter, and one may
 * stand inside the other between word borders ("MG4" and "名爵 MG4 安芯版", but not "ET5" and "ET5T").
 */
export function sameSubject(a: string, b: string): boolean {
  const [one, other] = [foldPattern(a).trim(), foldPattern(b).trim()];
  if (one === "" || other === "") return false;
  if (compact(one) === compact(other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return contains(plain(long), plain(short));
}

/** The same spelling but for case, width, blanks and hyphens: what one text calls by one name. */
export function sameName(a: string, b: string): boolean {
  return compact(foldPattern(a)) === compact(foldPattern(b));
}

const compact = (folded: string) => folded.replaceAll(/[\s-]/g, "");
const plain = (folded: string) => folded.replaceAll(/[\s-]+/g, " ");

function contains(long: string, short: string): boolean {
  // One letter or figure alone names nothing.
  if (short.length < 2 || !/\p{L}/u.test(short)) return false;
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1))
    if (isBorder(long, at) && isBorder(long, at + short.length)) return true;
  return false;
}

const isBorder = (text: string, at: number) =>
  at === 0 || at >= text.length || !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at));

/** "MG4", "ET7", "L6", "EQS450": capitals, then figures, then at most two letters. Formulae carry small letters. */
export const isModelToken = (token: string): boolean =>
  token.length <= LONGEST && /^[A-Z]{1,5}\d{1,3}[A-Z]{0,2}$/.test(token);

const LONGEST = 8;

/**
 * "Aurora X", "Griffin Pro", "Tianhe C1", "Model 3": a capitalised word and what marks a version. "A" and "I" are
 * words, and figures alone follow any word ("Over 400"), so that they count after "Model" only.
 */
export function isSecondToken(first: string, second: string, suffix: () => boolean): boolean {
  if (!isCapitalised(first)) return false;
  const capital = isCapital(second.charCodeAt(0));
  if (capital && suffix()) return true;
  if (second.length > 1) return isModelToken(second);
  return (capital && second !== "A" && second !== "I") || (first === "Model" && isFigure(second.charCodeAt(0)));
}

/** Three letters at least, the first of them alone a capital, and no figure: "Aurora", not "BMW", "No" or "Gen3". */
const isCapitalised = (word: string): boolean => /^[A-Z][^A-Z\d]{2,}$/.test(word);

const isCapital = (unit: number) => unit >= 0x41 && unit <= 0x5a;
const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

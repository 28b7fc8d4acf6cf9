/** "MG4", "ET7", "L6", "EQS450": capitals, then figures, then at most two letters. Formulae carry small letters. */
export function isModelToken(token: string): boolean {
  if (token.length < 2 || token.length > 8) return false;
  let at = 0;
  while (at < token.length && isCapital(token.charCodeAt(at))) at++;
  const letters = at;
  while (at < token.length && isFigure(token.charCodeAt(at))) at++;
  const figures = at - letters;
  const rest = token.length - at;
  for (; at < token.length; at++) if (!isCapital(token.charCodeAt(at))) return false;
  return letters >= 1 && letters <= 5 && figures >= 1 && figures <= 3 && rest <= 2;
}

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

function isCapitalised(word: string): boolean {
  if (word.length < 3 || !isCapital(word.charCodeAt(0))) return false;
  for (let at = 1; at < word.length; at++)
    if (isCapital(word.charCodeAt(at)) || isFigure(word.charCodeAt(at))) return false;
  return true;
}

const isCapital = (unit: number) => unit >= 0x41 && unit <= 0x5a;
const isFigure = (unit: number) => unit >= 0x30 && unit <= 0x39;

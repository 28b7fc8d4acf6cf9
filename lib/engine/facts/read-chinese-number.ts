const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const JOINS = "至到-~";

/** Reads a Chinese numeral up to 999, 点 and decimals included: 五 · 十 · 二十五 · 一百 · 零点五. */
export function readChineseNumber(text: string): string | null {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0 || whole === "") return null;
  const value = wholeNumber(whole);
  if (value === null || fraction === undefined) return value === null ? null : String(value);
  const decimals = [...fraction].map((character) => DIGITS[character]);
  if (decimals.length === 0 || decimals.some((digit) => digit === undefined)) return null;
  return `${value}.${decimals.join("")}`;
}

/** The other end of a range behind a share, with its 百分之 left out: 百分之五|至十. Null where none stands there. */
export function readSecondShare(folded: string, at: number): { decimal: string; start: number; end: number } | null {
  if (!JOINS.includes(folded.charAt(at))) return null;
  let end = at + 1;
  while (end < folded.length && (isNumeral(folded.charAt(end)) || folded.charAt(end) === "点")) end++;
  // 百分之五至十分之一: the second is a share of its own.
  if (folded.startsWith("分之", end)) return null;
  const decimal = readChineseNumber(folded.slice(at + 1, end));
  return decimal === null ? null : { decimal, start: at + 1, end };
}

/** A share written 百分之五 or 二十分之一, around the 分之 at `at`; in percent, exact to two decimals or null. */
export function readChineseShare(folded: string, at: number): { decimal: string; start: number; end: number } | null {
  let start = at;
  while (start > 0 && isNumeral(folded.charAt(start - 1))) start--;
  let end = at + 2;
  while (end < folded.length && (isNumeral(folded.charAt(end)) || folded.charAt(end) === "点")) end++;
  const whole = readChineseNumber(folded.slice(start, at).replace(/^百$/, "一百"));
  const part = readChineseNumber(folded.slice(at + 2, end));
  if (whole === null || part === null || Number(whole) === 0) return null;
  if (whole === "100") return { decimal: part, start, end };
  const hundredths = (Number(part) * 10_000) / Number(whole);
  if (!Number.isInteger(hundredths)) return null;
  return { decimal: (hundredths / 100).toString(), start, end };
}

function wholeNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (character === "十" || character === "百") {
      total += (digit ?? 1) * (character === "十" ? 10 : 100);
      digit = null;
    } else return null;
  }
  return text === "" ? null : total + (digit ?? 0);
}

const isNumeral = (character: string) => DIGITS[character] !== undefined || character === "十" || character === "百";

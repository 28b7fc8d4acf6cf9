import type { Bilingual } from "@/lib/engine/types";
import { type Figures, type ProblemCode, quoteGiven } from "./describe-problem";

/** A leaf that was read: its value, undefined where nothing was stated, or what is wrong with it. */
export type Leaf<T> = { value: T | undefined } | { problem: ProblemCode; data?: Figures };

export interface DecimalLimits {
  whole: number;
  decimals: number;
}

/**
 * Reads a number as a plain decimal string, exactly as given: trailing zeros stay, since the last digit tells how finely
 * was weighed. Full-width digits and signs are folded. A comma, an exponent or a unit is never interpreted: the problem
 * says what to write instead. A JSON number is taken by its shortest decimal form, so `197.0` arrives as `197`.
 */
export function readDecimal(raw: unknown, limits: DecimalLimits): Leaf<string> {
  if (typeof raw !== "string" && typeof raw !== "number") {
    return { problem: "not-a-number", data: { given: quoteGiven(raw) } };
  }
  const typed = typeof raw === "number" ? writeOut(raw) : foldNumber(raw);
  if (typed === "") return { value: undefined };
  const plain = /^(-?)(\d+(?:\.\d*)?|\.\d+)$/.exec(typed);
  if (!plain) return explainNumber(typed);
  const [wholeGiven = "", decimals = ""] = (plain[2] ?? "").split(".");
  const whole = wholeGiven.replace(/^0+(?=\d)/, "") || "0";
  if (whole.length > limits.whole || decimals.length > limits.decimals) {
    return { problem: "too-many-digits", data: { given: quoteGiven(typed), ...limits } };
  }
  const digits = decimals === "" ? whole : `${whole}.${decimals}`;
  return { value: isZero(digits) ? digits : `${plain[1]}${digits}` };
}

/** True for "0", "0.00"; the string must be a decimal that readDecimal gave. */
export const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);

/** Full-width digits, points, signs and blanks as one types them on a Chinese keyboard. */
export const foldNumber = (raw: string): string =>
  /^[!-~]*$/.test(raw)
    ? raw
    : raw
        .normalize("NFKC")
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
        .replace(/[\u2212\u2013]/g, "-")
        .trim();

/** JavaScript turns to exponents below 1e-6 and above 1e21; the digits are the same ones. */
function writeOut(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const places = Number(exponent);
  const sign = value < 0 ? "-" : "";
  return places < 0
    ? `${sign}0.${"0".repeat(-places - 1)}${whole}${decimals}`
    : `${sign}${whole}${decimals.padEnd(places, "0")}`;
}

function explainNumber(typed: string): Leaf<never> {
  const given = quoteGiven(typed);
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(typed)) return { problem: "exponent", data: { given } };
  const suggest = readingsOfComma(typed);
  if (suggest) return { problem: "decimal-comma", data: { given, suggest } };
  const withUnit = /^(-?\d+(?:\.\d+)?)\s*([a-zµμ%°℃‰Ω克毫千公斤小时度帕]+)/i.exec(typed);
  if (withUnit?.[1]) return { problem: "unit-in-number", data: { given, suggest: withUnit[1] } };
  return { problem: "not-a-number", data: { given } };
}

/** "197,04" can only be 197.04; "1,234" can be 1.234 or 1234, and we do not choose. Undefined where no comma explains it. */
function readingsOfComma(typed: string): Bilingual | undefined {
  const decimal = typed.replaceAll(".", "").replace(",", ".");
  const thousands = typed.replaceAll(",", "");
  const isDecimal = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(typed);
  const isThousands = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(typed);
  if (isDecimal && isThousands) {
    return { en: `${decimal} or ${thousands}, whichever is meant`, zh: `${decimal} 或 ${thousands}（以实际含义为准）` };
  }
  if (isDecimal) return { en: decimal, zh: decimal };
  return isThousands ? { en: thousands, zh: thousands } : undefined;
}

import { foldNumber } from "../read-decimal";

export type DecimalSign = "point" | "comma";

/** A figure in any local notation, and what follows it. */
export const numberPattern = /^([-+]?(?:\d[\d.,'’ \u00a0\u202f]*(?<=[\d.,])|[.,]\d+)(?:e[-+]?\d+)?)(.*)$/i;

/**
 * The plain decimal that a figure stands for under one decimal sign; undefined where it cannot be read so. Thousands are
 * marked by the other sign, a blank or an apostrophe, always the same one and always in threes.
 */
export function readNumeral(text: string, sign: DecimalSign): string | undefined {
  const typed = foldNumber(text)
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("’", "'");
  const found = (sign === "point" ? POINT : COMMA).exec(typed);
  if (!found?.groups) return undefined;
  const { minus = "", plain, grouped, decimals } = found.groups;
  const whole = plain ?? grouped?.replace(/\D/g, "") ?? "0";
  if (whole === "" && !decimals) return undefined;
  return `${minus}${whole === "" ? "0" : whole}${decimals ? `.${decimals}` : ""}`;
}

const numeral = (sign: string, other: string) =>
  new RegExp(
    `^\\+?(?<minus>-?)(?:(?<grouped>[1-9]\\d{0,2}(?:(?<mark>[${other}' ])\\d{3})(?:\\k<mark>\\d{3})*)|(?<plain>\\d*))(?:[${sign}](?<decimals>\\d*))?$`,
  );
const POINT = numeral(".", ",");
const COMMA = numeral(",", ".");

export type SignDecision = { sign: DecimalSign } | { ask: { text: string; point: string; comma: string } };

/**
 * The decimal sign of figures that one hand wrote, such as all masses of a table: told only where some figure can be read
 * in one way alone and none in the other alone. "197.04" and "0,98" tell; "1,234" does not. Figures that no sign makes a
 * number say nothing here, and are refused where they stand.
 */
export function decideSign(texts: Iterable<string>): SignDecision {
  let [onlyPoint, onlyComma] = [false, false];
  let open: { text: string; point: string; comma: string } | undefined;
  for (const text of texts) {
    const point = readNumeral(text, "point");
    const comma = readNumeral(text, "comma");
    if (point === undefined && comma !== undefined) onlyComma = true;
    if (comma === undefined && point !== undefined) onlyPoint = true;
    if (point !== undefined && comma !== undefined && point !== comma) open ??= { text, point, comma };
  }
  if (onlyPoint !== onlyComma) return { sign: onlyPoint ? "point" : "comma" };
  // Each figure tells for itself, or none has a sign at all.
  if (open === undefined) return { sign: "point" };
  return { ask: open };
}

/** The figure under the sign decided, or by the only sign that it can be read with; undefined where there is none. */
export function writeNumeral(text: string, sign: DecimalSign): string | undefined {
  return readNumeral(text, sign) ?? readNumeral(text, sign === "point" ? "comma" : "point");
}

import { moveByHundred } from "../ask-percent-or-fraction";
import { readDecimal } from "../read-decimal";
import type { NumberFormat } from "./read-number-format";
import type { Cell, StoredNumber } from "./types";

/**
 * A number cell of a workbook. Workbooks hold binary doubles: the shortest decimal of the double is what was typed, up
 * to 15 digits, which is also as many as a spreadsheet ever shows. Digits beyond those are noise of the binary form
 * (197.00000000000003) and are rounded away.
 */
export function readStoredNumber(written: string, format: NumberFormat | undefined, since1904: boolean): Cell {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return { text: written };
  if (format?.kind === "date") return showDate(value, since1904);
  if (format?.kind === "time") return { text: showTime(value) };
  const stored = isShortest(written) ? written : plainDecimal(Number(value.toPrecision(15)));
  const { percent = false, decimals, suffix, scaled } = format ?? {};
  const exact = writeExact(stored, percent, decimals ?? 0);
  const number: StoredNumber = { exact, percent };
  if (decimals !== undefined) number.shownDecimals = decimals;
  if (suffix !== undefined) number.suffix = suffix;
  if (scaled) number.scaled = scaled;
  return { text: percent || suffix ? `${exact}${percent ? "%" : ""}${suffix ? ` ${suffix}` : ""}` : exact, number };
}

/** A decimal of at most 15 digits without idle zeros is the shortest form of its own double. */
const isShortest = (written: string): boolean =>
  written.length <= 15 && /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(written) && written !== "-0";

const WIDE = { whole: 400, decimals: 400 };

function plainDecimal(value: number): string {
  const short = String(value);
  if (!short.includes("e")) return short;
  const reading = readDecimal(value, WIDE);
  return "value" in reading ? (reading.value ?? "") : short;
}

function writeExact(stored: string, percent: boolean, shownDecimals: number): string {
  if (!percent) {
    const point = stored.indexOf(".");
    const missing = shownDecimals - (point < 0 ? 0 : stored.length - point - 1);
    return missing > 0 ? `${stored}${point < 0 ? "." : ""}${"0".repeat(missing)}` : stored;
  }
  const sign = stored.startsWith("-") ? "-" : "";
  const digits = stored.replace("-", "");
  const [whole = "0", decimals = ""] = moveByHundred(digits, "times").split(".");
  const padded = decimals.padEnd(shownDecimals, "0");
  return `${sign}${whole}${padded === "" ? "" : `.${padded}`}`;
}

/** Rounded to the decimals that the format shows, half away from zero as spreadsheets do. */
export function shownDigits({ exact, shownDecimals }: StoredNumber): string {
  const point = exact.indexOf(".");
  if (shownDecimals === undefined || point < 0 || exact.length - point - 1 <= shownDecimals) return exact;
  const [whole = "0", decimals = ""] = exact.replace("-", "").split(".");
  const kept = BigInt(whole + decimals.slice(0, shownDecimals));
  const rounded = (Number(decimals[shownDecimals]) >= 5 ? kept + 1n : kept).toString().padStart(shownDecimals + 1, "0");
  const units = rounded.length - shownDecimals;
  const digits = shownDecimals === 0 ? rounded : `${rounded.slice(0, units)}.${rounded.slice(units)}`;
  return exact.startsWith("-") ? `-${digits}` : digits;
}

const DAY_MS = 86_400_000;

/** Serial days since the end of 1899 (a spreadsheet believes in 29 February 1900) or of 1903. */
function showDate(serial: number, since1904: boolean): Cell {
  if (serial < 0 || serial > 2_958_466) return { text: String(serial) };
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
  return { text: date, date };
}

function showTime(days: number): string {
  const seconds = Math.round(days * 86_400);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

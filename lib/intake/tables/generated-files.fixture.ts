import writeXlsxFile, { type Cell } from "write-excel-file/universal";
import type { TableAnswers } from "./types";

/** What was put into a generated file, and what its writer would answer to any question about it. */
export interface GeneratedFile {
  seed: number;
  name: string;
  bytes: Uint8Array;
  truth: Truth;
  answers: TableAnswers;
  /** In words, for the message of a test that fails. */
  about: string;
}

export interface Truth {
  product?: string;
  reportDate?: string;
  statedLossPct?: string;
  humidityPct?: string;
  samples: { id: string; before: string; after: string; unit: string }[];
}

type Random = () => number;

/** mulberry32: the same numbers for the same seed, everywhere. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LOCALES = [
  { name: "en", sign: ".", group: "" },
  { name: "en-US", sign: ".", group: "," },
  { name: "de", sign: ",", group: "" },
  { name: "de-DE", sign: ",", group: "." },
  { name: "fr-FR", sign: ",", group: "\u202f" },
  { name: "sv-SE", sign: ",", group: "\u00a0" },
  { name: "de-CH", sign: ".", group: "’" },
] as const;
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
const CHARSETS = [
  "utf-8",
  "utf-8-mark",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
] as const;
const HEADINGS = {
  en: {
    id: "Sample",
    before: "Mass before drying",
    after: "Mass after drying",
    unit: "Unit",
    loss: "Weight loss",
    product: "Product",
    humidity: "Relative humidity",
    date: "Report date",
    mean: "Mean",
  },
  zh: {
    id: "样品编号",
    before: "干燥前质量",
    after: "干燥后质量",
    unit: "单位",
    loss: "失重率",
    product: "产品名称",
    humidity: "相对湿度",
    date: "报告日期",
    mean: "平均值",
  },
};
const PRODUCTS = ["Aster 3", "北极星3号", "Zellmüller Ä", "-X9", 'Cell; "big"', "電池七型"];

export async function generateFile(seed: number): Promise<GeneratedFile> {
  const random = seeded(seed);
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const chance = (share: number) => random() < share;
  const isWorkbook = chance(0.35);
  const locale = pick(LOCALES);
  const delimiter = pick(Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]);
  const words = HEADINGS[pick(["en", "zh"] as const)];
  const unit = pick(["g", "mg", "kg"] as const);
  const unitAt = pick(["heading", "column", "cell", "nowhere"] as const);
  const decimals = Math.floor(random() * 5);
  const size = pick([0.9, 20, 900, 30_000]);
  const product = chance(0.5) ? pick(PRODUCTS) : undefined;
  const lossAs = pick(["none", "signed", "heading", "fraction", "bare"] as const);
  const humidity = chance(0.3) ? pick(["0.035", "35.5"]) : undefined;
  const date = chance(0.4)
    ? { year: 2025, month: 1 + Math.floor(random() * 12), day: 1 + Math.floor(random() * 28) }
    : undefined;
  const dateAs = pick(["iso", "day-first", "month-first", "cell"] as const);
  const truth: Truth = { samples: [] };
  const local = (decimal: string) => localise(decimal, locale.sign, locale.group);

  // One cell as text, or as a number where the file is a workbook and this cell is one.
  const asNumbers = isWorkbook && chance(0.7);
  const figure = (decimal: string, behind = ""): Written =>
    asNumbers
      ? {
          number: Number(decimal),
          format: `0${decimal.includes(".") ? `.${"0".repeat(decimal.split(".")[1]?.length ?? 0)}` : ""}${behind ? `"${behind}"` : ""}`,
        }
      : local(decimal) + behind;

  const rows: Written[][] = [];
  if (chance(0.3)) rows.push(["Drying record"]);
  if (date) {
    const iso = `${date.year}-${two(date.month)}-${two(date.day)}`;
    truth.reportDate = iso;
    const written = {
      iso,
      "day-first": `${two(date.day)}/${two(date.month)}/${date.year}`,
      "month-first": `${date.month}/${date.day}/${date.year}`,
      cell: iso,
    }[dateAs];
    rows.push([words.date, dateAs === "cell" && isWorkbook ? { date: new Date(`${iso}T00:00:00Z`) } : written]);
  }
  if (humidity !== undefined) {
    truth.humidityPct = humidity;
    rows.push([words.humidity, asNumbers ? { number: Number(humidity) } : local(humidity)]);
  }
  if (chance(0.3)) rows.push([""]);
  const inHeading =
    unitAt === "heading" ? pick([` (${unit})`, ` / ${unit}`, ` [${unit}]`, `（${unit}）`, `, ${unit}`]) : "";
  const hasLoss = lossAs !== "none";
  rows.push([
    ...(product === undefined ? [] : [words.product]),
    words.id,
    words.before + inHeading,
    words.after + inHeading,
    ...(unitAt === "column" ? [words.unit] : []),
    ...(hasLoss ? [words.loss + (lossAs === "heading" ? " (%)" : "")] : []),
  ]);
  const losses: string[] = [];
  const count = 1 + Math.floor(random() * 4);
  for (let n = 1; n <= count; n++) {
    const before = (size * (0.8 + 0.4 * random()) + 0.01).toFixed(decimals);
    const after = Number(before) === 0 ? "0" : (Number(before) * (1 - 0.02 * random())).toFixed(decimals);
    if (Number(after) <= 0 || Number(after) > Number(before)) continue;
    const id = `S${n}`;
    truth.samples.push({ id, before, after, unit });
    const loss = (((Number(before) - Number(after)) / Number(before)) * 100).toFixed(4);
    const suffix = unitAt === "cell" ? ` ${unit}` : "";
    losses.push(loss);
    rows.push([
      ...(product === undefined ? [] : [product]),
      id,
      figure(before, suffix),
      figure(after, suffix),
      ...(unitAt === "column" ? [unit] : []),
      ...(hasLoss ? [writeLoss(loss, lossAs, asNumbers, local)] : []),
    ]);
  }
  if (truth.samples.length === 0) return generateFile(seed + 100_003);
  if (product !== undefined) truth.product = product;
  // One figure for all samples is the report's own.
  if (hasLoss && new Set(losses).size === 1) truth.statedLossPct = losses[0];
  if (chance(0.3)) rows.push([...(product === undefined ? [] : [""]), words.mean, figure("123.4"), figure("122.9")]);

  const answers: TableAnswers = {
    decimalSign: locale.sign === "." ? "point" : "comma",
    massUnit: unit,
    delimiter,
    dateOrder: dateAs === "month-first" ? "month-first" : "day-first",
    "percent.humidityPct": "percent",
    "percent.statedLossPct": lossAs === "fraction" ? "fraction" : "percent",
    digits: "shown",
  };
  const about = JSON.stringify({ locale: locale.name, delimiter, unit, unitAt, decimals, lossAs, dateAs, rows });
  if (isWorkbook)
    return { seed, name: "f.xlsx", bytes: await workbook(rows), truth, answers: without(answers, "delimiter"), about };
  const text = rows
    .map((row) => row.map((cell) => quote(cell as string, DELIMITERS[delimiter])).join(DELIMITERS[delimiter]))
    .join(pick(["\n", "\r\n"]));
  const possible = CHARSETS.filter((charset) => encode(text, charset) !== undefined);
  const charset = pick(possible);
  return {
    seed,
    name: "f.csv",
    bytes: encode(text, charset) as Uint8Array,
    truth,
    answers: { ...answers, encoding: charset.replace("-mark", "") },
    about: `${charset} ${about}`,
  };
}

type Written = string | { number: number; format?: string } | { date: Date };

const two = (value: number): string => String(value).padStart(2, "0");

function without(answers: TableAnswers, key: string): TableAnswers {
  const { [key]: _, ...rest } = answers;
  return rest;
}

function localise(decimal: string, sign: string, group: string): string {
  const [whole = "", decimals] = decimal.split(".");
  const grouped = group === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${sign}${decimals}`;
}

function writeLoss(
  loss: string,
  as: "signed" | "heading" | "fraction" | "bare" | "none",
  asNumbers: boolean,
  local: (decimal: string) => string,
): Written {
  const fraction = (Number(loss) / 100).toFixed(6);
  if (as === "signed")
    return asNumbers
      ? { number: Number(fraction), format: "0.0000%" }
      : `${local(loss)}${loss.endsWith("0") ? " %" : "%"}`;
  const decimal = as === "fraction" ? fraction : loss;
  return asNumbers ? { number: Number(decimal), format: as === "fraction" ? "0.000000" : "0.0000" } : local(decimal);
}

const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

async function workbook(rows: Written[][]): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell === "string") return cell === "" ? null : { value: cell, type: String };
      if ("date" in cell) return { value: cell.date, type: Date, format: "yyyy-mm-dd" };
      return { value: cell.number, type: Number, ...(cell.format ? { format: cell.format } : {}) };
    }),
  );
  return new Uint8Array(await (await writeXlsxFile(data).toBlob()).arrayBuffer());
}

/** Tables the other way round of the decoders that the platform has: two bytes at most a character. */
const encoders = new Map<string, Map<string, number[]>>();

function encoderOf(charset: string): Map<string, number[]> {
  const known = encoders.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, number[]>();
  const take = (bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // These bytes stand for nothing.
    }
  };
  for (let byte = 0; byte < 256; byte++) take([byte]);
  if (charset !== "windows-1252")
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) take([first, second]);
  encoders.set(charset, table);
  return table;
}

/** Undefined where the charset has no such character. */
function encode(text: string, charset: (typeof CHARSETS)[number]): Uint8Array | undefined {
  if (charset === "utf-8") return new TextEncoder().encode(text);
  if (charset === "utf-8-mark") return new TextEncoder().encode(`\ufeff${text}`);
  if (charset === "utf-16le" || charset === "utf-16be") {
    const units = Array.from(`\ufeff${text}`, (_, at) => `\ufeff${text}`.charCodeAt(at));
    return Uint8Array.from(
      units.flatMap((unit) => (charset === "utf-16le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  }
  const table = encoderOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}
